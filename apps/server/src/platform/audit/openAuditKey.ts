import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Reads this node's signing key, or makes it at first start. `audit.pub` beside it is what the
 * verifier needs; give it, and copies of the checkpoints, to someone who does not run the database.
 */
export async function openAuditKey(folder: string): Promise<KeyObject> {
  const path = join(folder, "audit.key");
  const stored = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") {
      return null;
    }
    throw error;
  });
  if (stored !== null) {
    return createPrivateKey(stored);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync("ed25519");
  await writeFile(path, privateKey.export({ type: "pkcs8", format: "pem" }), {
    flag: "wx",
    mode: 0o600,
  });
  await chmod(path, 0o600);
  const open = createPublicKey(privateKey).export({ type: "spki", format: "pem" });
  await writeFile(join(folder, "audit.pub"), open);
  return privateKey;
}
