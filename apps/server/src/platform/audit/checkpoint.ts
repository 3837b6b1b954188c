import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** That the chain stood at this number with this hash, signed; kept where the database's owner cannot reach. */
export interface Checkpoint {
  seq: number;
  /** Hex. */
  hash: string;
  /** ISO 8601. */
  at: string;
  /** Which key signed it: the first 16 hex digits of the SHA-256 of the public key. */
  keyId: string;
  /** Base64. */
  signature: string;
}

const wordsOf = ({ seq, hash, at, keyId }: Omit<Checkpoint, "signature">): Buffer =>
  Buffer.from(["plenary-audit-checkpoint-1", seq, hash, at, keyId].join("\n"));

/** Names a key, private or public. */
export function keyIdOf(key: KeyObject): string {
  const open = key.type === "private" ? createPublicKey(key) : key;
  const bytes = open.export({ type: "spki", format: "der" });
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** Signs with Ed25519. */
export function signCheckpoint(
  key: KeyObject,
  at: Date,
  head: Pick<Checkpoint, "seq" | "hash">,
): Checkpoint {
  const words = { ...head, at: at.toISOString(), keyId: keyIdOf(key) };
  return { ...words, signature: sign(null, wordsOf(words), key).toString("base64") };
}

/** Whether one of these keys signed it as it stands. */
export function isSigned(checkpoint: Checkpoint, keys: readonly KeyObject[]): boolean {
  const key = keys.find((each) => keyIdOf(each) === checkpoint.keyId);
  const signature = Buffer.from(checkpoint.signature, "base64");
  return key !== undefined && verify(null, wordsOf(checkpoint), key, signature);
}

/** Reads a checkpoint file: one in JSON a line. Throws with the line's number where it is none. */
export function parseCheckpoints(text: string): Checkpoint[] {
  return text
    .split("\n")
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => {
      const read: unknown = JSON.parse(line);
      if (!isCheckpoint(read)) {
        throw new Error(`Line ${number} is not a checkpoint`);
      }
      return read;
    });
}

function isCheckpoint(value: unknown): value is Checkpoint {
  const names = ["hash", "at", "keyId", "signature"];
  return (
    typeof value === "object" &&
    value !== null &&
    "seq" in value &&
    typeof value.seq === "number" &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === "string")
  );
}
