export type Pressure = "calm" | "near" | "over";

/** How a clock stands: the last minute is near, below zero is over-time. */
export function pressureOf(secondsLeft: number): Pressure {
  if (secondsLeft < 0) {
    return "over";
  }
  return secondsLeft <= 60 ? "near" : "calm";
}

/** Seconds as minutes and seconds: 05:42 (short: 5:42), and over-time counted up as +00:21. */
export function clockText(secondsLeft: number, isShort = false): string {
  // Whole seconds still to come: the last one is shown until it has passed.
  const whole = Math.ceil(secondsLeft);
  const size = Math.abs(whole);
  const minutes = String(Math.floor(size / 60)).padStart(isShort ? 1 : 2, "0");
  const seconds = String(size % 60).padStart(2, "0");

  return `${whole < 0 ? "+" : ""}${minutes}:${seconds}`;
}
