import type { DeviceSigns } from "@plenary/contract/conference/readiness/schema";
import type { Line } from "@plenary/contract/conference/schema";

/** What the product has measured beside a tick: a key below `conference.readiness.measured`. */
export type MeasuredFact =
  | { is: "line"; light: Line["light"] }
  | { is: "picture" | "noPicture" }
  | { is: "voice"; percent: number }
  | { is: "noVoiceYet" };

/** A voice below this is the noise of a quiet room. */
const quiet = 0.02;

/** What is known of a check by itself; null where only people can tell. */
export function measuredFact(
  itemId: string,
  line: Line | null,
  signs: DeviceSigns | null,
): MeasuredFact | null {
  if (itemId === "network") {
    return line === null ? null : { is: "line", light: line.light };
  }
  if (signs === null) {
    return null;
  }
  if (itemId === "camera") {
    return { is: signs.hasPicture ? "picture" : "noPicture" };
  }
  if (itemId === "microphone") {
    const { voiceLevel } = signs;
    return voiceLevel !== null && voiceLevel > quiet
      ? { is: "voice", percent: Math.round(voiceLevel * 100) }
      : { is: "noVoiceYet" };
  }
  return null;
}
