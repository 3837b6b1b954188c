export interface LengthPart {
  unit: "day" | "hour" | "minute";
  count: number;
}

const minuteMs = 60_000;

/** A length of time in its two largest units: 3 days 4 hours; at least one minute. */
export function lengthParts(ms: number): LengthPart[] {
  const minutes = Math.max(1, Math.floor(ms / minuteMs));
  const parts: LengthPart[] = [
    { unit: "day", count: Math.floor(minutes / 1_440) },
    { unit: "hour", count: Math.floor(minutes / 60) % 24 },
    { unit: "minute", count: minutes % 60 },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  return parts.slice(first, first + 2).filter(({ count }) => count > 0);
}
