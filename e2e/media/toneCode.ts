import { codeCount } from "./pictureCode.ts";

/** Tones per group, and groups: each venue has one tone of each group. */
const groupSize = 13;
const groupCount = 4;

/** All tones in hertz, 400 to 3460 and 60 apart, so that Opus and a short listen keep them apart. */
export const toneHertz: readonly number[] = Array.from(
  { length: groupSize * groupCount },
  (_, place) => 400 + 60 * place,
);

/**
 * The four tones of a venue, as places in `toneHertz`.
 * Any two venues share at most one tone, so up to three may sound at once and are told exactly.
 */
export function tonesOf(code: number): readonly number[] {
  const first = Math.floor(code / groupSize);
  const second = code % groupSize;
  const parts = [first, second, first + second, first + 2 * second];
  return parts.map((part, group) => group * groupSize + (part % groupSize));
}

/** The venues of which all four tones are among those heard. */
export function codesIn(heard: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: codeCount }, (_, code) => code).filter((code) =>
    tonesOf(code).every((tone) => heard.has(tone)),
  );
}
