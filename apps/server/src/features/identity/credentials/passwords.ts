import { hash, verify } from "@node-rs/argon2";
import { HouseError } from "@plenary/contract/errors";

/** Argon2id, the library's default, at the least that OWASP advises: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each hash takes memory and a core; a crowd at the door waits in line instead of taking all. */
const mostAtOnce = 4;
const mostWaiting = 400;

const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) {
      throw new HouseError("platform/too-many", { retryAfterSeconds: 5 });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // Whoever waits takes over the place; only an empty line frees it.
    const next = waiting.shift();
    if (next) {
      next();
    } else {
      running -= 1;
    }
  }
}

/** Hashes a password for keeping. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize("NFKC"), cost));

/** Is this the password that was kept? */
export const isPassword = (kept: string, password: string): Promise<boolean> =>
  inTurn(() => verify(kept, password.normalize("NFKC")));

let nobody: Promise<string> | null = null;

/** Takes as long as `isPassword` and says no: for accounts that do not exist. */
export async function isNobodysPassword(password: string): Promise<false> {
  nobody ??= hashPassword("there is no such account");
  await isPassword(await nobody, password);
  return false;
}
