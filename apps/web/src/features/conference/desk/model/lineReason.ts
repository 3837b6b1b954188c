import type { Line } from "@plenary/contract/conference/schema";

/** What makes a line poor, with its figure: percent of loss, or milliseconds. */
export interface LineReason {
  of: "loss" | "roundTrip" | "jitter" | "silent";
  value: number;
}

/** From here on each figure is felt in a conversation. */
const felt = { loss: 3, roundTrip: 300, jitter: 50 };

/** The figure that is worst against what is felt; `silent` where the page gave none. */
export function poorReason(line: Line): LineReason {
  const figures: LineReason[] = [
    { of: "loss", value: line.lossPercent ?? 0 },
    { of: "roundTrip", value: line.roundTripMs ?? 0 },
    { of: "jitter", value: line.jitterMs ?? 0 },
  ];
  const worst = figures.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  return weight(worst) === 0 ? { of: "silent", value: 0 } : worst;
}

/** Bars of a signal for a light: none, two, three or four. */
export function signalLevel(light: Line["light"] | null): 0 | 2 | 3 | 4 {
  switch (light) {
    case "excellent":
      return 4;
    case "good":
      return 3;
    case "poor":
      return 2;
    case "lost":
    case null:
      return 0;
  }
}

const weight = ({ of, value }: LineReason): number => (of === "silent" ? 0 : value / felt[of]);
