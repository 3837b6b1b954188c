/** The assembly's own hours: documents are dated where it sits, wherever the server stands. */
const parts = new Intl.DateTimeFormat("en", {
  ...{ timeZone: "Asia/Shanghai", hourCycle: "h23" },
  ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" },
});

function read(iso: string): Record<string, number> {
  const found = parts.formatToParts(new Date(iso));
  return Object.fromEntries(found.map(({ type, value }) => [type, Number(value)]));
}

/** 2026年3月2日 */
export function dateText(iso: string): string {
  const { year, month, day } = read(iso) as { year: number; month: number; day: number };
  return `${year}年${month}月${day}日`;
}

/** 9时30分; on the hour 9时. */
export function timeText(iso: string): string {
  const { hour, minute } = read(iso) as { hour: number; minute: number };
  return minute === 0 ? `${hour}时` : `${hour}时${minute}分`;
}

/** 09:30, for tables. */
export function clockText(iso: string | null): string {
  if (iso === null) {
    return "—";
  }
  const { hour, minute } = read(iso) as { hour: number; minute: number };
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** 8分40秒 */
export function lengthText(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) {
    return `${rest}秒`;
  }
  return rest === 0 ? `${minutes}分钟` : `${minutes}分${rest}秒`;
}
