import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where one installation keeps what belongs to its engine, inside its data folder. */
export type EngineFolder = {
  keys: string;
  ports: string;
  config: string;
  /** Who is running, so that the next app server can adopt or replace it. */
  pid: string;
  log: string;
};

/** Makes the folder, open to its owner alone, and names the files in it. */
export async function openEngineFolder(folder: string): Promise<EngineFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    keys: join(folder, "engine-keys.json"),
    ports: join(folder, "engine-ports.json"),
    config: join(folder, "engine.yaml"),
    pid: join(folder, "engine-pid.json"),
    log: join(folder, "engine.log"),
  };
}

/** Reads an object; undefined when the file is absent or was cut off while being written. */
export async function readJson(file: string): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Writes an object whole or not at all. */
export function keepJson(file: string, value: object): Promise<void> {
  return keepText(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** Writes a text whole or not at all, readable by its owner only: most of these hold secrets. */
export async function keepText(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600 });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
