/** A length as hours, minutes and seconds: 1:24:36, or 4:12 below an hour. */
export function hoursText(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / 1_000));
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  const seconds = String(whole % 60).padStart(2, "0");
  return hours === 0
    ? `${minutes}:${seconds}`
    : `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`;
}

/** Milliseconds as seconds with what the eye can use: 0.21, 2.6. */
export function secondsText(ms: number): string {
  const seconds = ms / 1_000;
  return seconds < 1 ? seconds.toFixed(2) : seconds.toFixed(1);
}
