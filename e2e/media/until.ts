import { setTimeout as pause } from "node:timers/promises";

/** Looks again and again until what it sees is right, and returns it; throws with the last sight. */
export async function until<Seen>(
  look: () => Promise<Seen>,
  isRight: (seen: Seen) => boolean,
  limitMs = 15_000,
): Promise<Seen> {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) {
      return seen;
    }
    if (Date.now() > end) {
      throw new Error(`Not within ${limitMs} ms; last seen: ${JSON.stringify(seen)}`);
    }
    await pause(100);
  }
}
