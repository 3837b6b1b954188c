import { randomBytes } from "node:crypto";
import { keepJson, readJson } from "./engineFolder.ts";

/** What signs the tokens of those who join, and the engine's own messages to us. */
export type EngineKeys = { apiKey: string; apiSecret: string };

/** The keys of this installation, made once and kept where only its owner can read them. */
export async function ownKeys(file: string): Promise<EngineKeys> {
  const kept = await readJson(file);
  if (isKeys(kept)) {
    return kept;
  }
  const keys = {
    apiKey: `plenary-${randomBytes(6).toString("hex")}`,
    apiSecret: randomBytes(32).toString("base64url"),
  };
  await keepJson(file, keys);
  return keys;
}

function isKeys(value: Record<string, unknown> | undefined): value is EngineKeys {
  return typeof value?.["apiKey"] === "string" && typeof value["apiSecret"] === "string";
}
