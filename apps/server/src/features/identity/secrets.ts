import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Seals what the database must not be able to read. */
export interface Secrets {
  seal(text: string): Buffer;
  /** Throws when the text was not sealed with this key. */
  open(sealed: Buffer): string;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under one key: nonce, tag, words. */
export function makeSecrets(key: Buffer): Secrets {
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const words = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), words]);
    },
    open: (sealed) => {
      const words = sealed.subarray(nonceBytes + tagBytes);
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return decipher.update(words, undefined, "utf8") + decipher.final("utf8");
    },
  };
}

/**
 * Opens the key kept in a file, made at first. Every node of an installation needs the same file;
 * without it second factors have to be enrolled anew.
 */
export function openSecrets(path: string): Secrets {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
      throw error;
    }
  }
  const key = readFileSync(path);
  if (key.length !== 32) {
    throw new Error(`${path} is not a key of 32 bytes`);
  }
  return makeSecrets(key);
}
