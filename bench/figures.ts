/** The usual figures of one measured quantity. */
export type Figures = {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

/** Sorts what was measured into percentiles (nearest rank). */
export function figuresOf(measured: readonly number[]): Figures {
  const sorted = Float64Array.from(measured).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** `count | p50 | p95 | p99 | max` as cells of a table, in milliseconds. */
export const cells = (figures: Figures): string =>
  [figures.count, ...[figures.p50, figures.p95, figures.p99, figures.max].map(round)].join(" | ");

/** One decimal below a hundred, none above. */
export const round = (value: number): string => value.toFixed(Math.abs(value) < 100 ? 1 : 0);

/** A table as Markdown. */
export const tableOf = (head: string, rows: readonly string[]): string => {
  const columns = head.split("|").length;
  return [`| ${head} |`, `|${"---|".repeat(columns)}`, ...rows.map((row) => `| ${row} |`)].join(
    "\n",
  );
};

/** Milliseconds by the machine's one steady clock, which all its processes share. */
export const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;
