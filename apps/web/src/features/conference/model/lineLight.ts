import type { LineLight } from "@plenary/contract/conference/schema";

interface Figures {
  lossPercent: number | null;
  roundTripMs: number | null;
  jitterMs: number | null;
  path: "udp" | "tcp" | "relay" | null;
}

/** The light of a line by its figures. A line by TCP is never excellent: it hides its losses in delay. */
export function lineLight(line: Figures): LineLight {
  const loss = line.lossPercent ?? 0;
  const roundTrip = line.roundTripMs ?? 0;
  const jitter = line.jitterMs ?? 0;
  if (loss > 8 || roundTrip > 600 || jitter > 120) {
    return "poor";
  }
  const isClean = loss < 2 && roundTrip < 200 && jitter < 40;
  return isClean && line.path !== "tcp" ? "excellent" : "good";
}

/** Whether the desk should hear of it before the next regular report. */
export const isWorthTelling = (
  before: (Figures & { light: LineLight }) | null,
  now: Figures & { light: LineLight },
): boolean => before === null || before.light !== now.light || before.path !== now.path;
