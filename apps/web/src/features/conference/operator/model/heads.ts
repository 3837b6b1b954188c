/** The most that one venue's report may say. */
export const mostHeads = 5_000;

/** A count as it is kept on the phone: with a mark once the server has it. */
export interface KeptHeads {
  count: number | null;
  isReported: boolean;
}

const mark = " reported";

/** Reads what was kept; anything else is no count. */
export function readHeads(kept: string): KeptHeads {
  const isReported = kept.endsWith(mark);
  const digits = isReported ? kept.slice(0, -mark.length) : kept;
  return /^\d{1,4}$/.test(digits)
    ? { count: Number(digits), isReported }
    : { count: null, isReported: false };
}

/** Writes a count to keep. */
export const keepHeads = (count: number, isReported: boolean): string =>
  `${count}${isReported ? mark : ""}`;

/** One more or one less. The first press starts from the number that is expected. */
export function stepHeads(count: number | null, by: 1 | -1, expected: number): number {
  const next = count === null ? expected : count + by;
  return Math.min(mostHeads, Math.max(0, next));
}

/** What was typed as a count; null for anything that is none. */
export function typedHeads(text: string): number | null {
  const digits = text.trim();
  return /^\d{1,4}$/.test(digits) ? Math.min(mostHeads, Number(digits)) : null;
}
