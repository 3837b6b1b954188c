/** A life shorter than this is a quick death: something is wrong with the start itself. */
export const quickDeathMs = 1_000;

const delays = [0, 0, 0, 250, 500, 1_000, 2_500];

/**
 * How long to wait before the next start. Every second of absence costs each client a longer
 * back-off of its own, so there is no wait until it has died quickly several times in a row.
 */
export function restartDelay(quickDeaths: number): number {
  return delays[quickDeaths] ?? 5_000;
}
