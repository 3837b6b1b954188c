import { createHash } from "node:crypto";
import { HouseError } from "@plenary/contract/errors";
import type { Db } from "../../../platform/db/database.ts";
import { countAttempt, forgetAttempts, giveBackAttempt } from "./store.attempts.ts";

/** One thing that is counted: what is tried, and how often before it waits. */
export interface Limit {
  key: Buffer;
  most: number;
}

/** Names what is counted; a digest, because people type passwords into the wrong field. */
export const attemptKey = (...parts: string[]): Buffer =>
  createHash("sha256").update(JSON.stringify(parts)).digest();

/** Where a request comes from, as far as limits go: an address, or the network of an IPv6 one. */
export function sourceOf(address: string | null): string {
  const plain = (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) {
    return plain;
  }
  const [head = "", tail] = plain.split("::");
  const front = head === "" ? [] : head.split(":");
  const missing =
    tail === undefined ? 0 : 8 - front.length - (tail === "" ? 0 : tail.split(":").length);
  const groups = [
    ...front,
    ...Array<string>(Math.max(missing, 0)).fill("0"),
    ...(tail ?? "").split(":"),
  ];
  return `${groups.slice(0, 4).join(":")}/64`;
}

/**
 * Counts an attempt before it is made, so that many at once cannot get past the limit together.
 * Throws `identity/locked` when one of the limits is reached; an attempt that was right is given back.
 */
export async function admitAttempt(
  db: Db,
  now: Date,
  limits: readonly Limit[],
  lockMs: number,
): Promise<{ succeed(): Promise<void> }> {
  for (const { key, most } of limits) {
    const lockedUntil = await countAttempt(db, key, most, now, lockMs);
    if (lockedUntil) {
      const retryAfterSeconds = Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000);
      throw new HouseError("identity/locked", { retryAfterSeconds });
    }
  }
  const [own, ...wider] = limits;
  return {
    succeed: async () => {
      if (own) {
        await forgetAttempts(db, own.key);
      }
      for (const { key } of wider) {
        await giveBackAttempt(db, key);
      }
    },
  };
}
