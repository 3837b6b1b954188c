/**
 * Dates as the assembly writes them, in the assembly's time wherever the reader is:
 * 2026年11月23日 14:30 (周一). Relative time only within a day.
 */
let zone = "Asia/Shanghai";

/** Sets the assembly's time zone; told by the server when the page starts. */
export function setAssemblyZone(timeZone: string): void {
  zone = timeZone;
}

const weekdays = {
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The day with the weekday: 2026年11月23日 (周一). */
export function dayDate(at: number, language: string): string {
  const { year, month, date, weekday } = partsOf(at);

  return isEnglish(language)
    ? `${date} ${months[month - 1]} ${year} (${weekdays.en[weekday]})`
    : `${year}年${month}月${date}日 (${weekdays.zh[weekday]})`;
}

/** The whole instant: 2026年11月23日 14:30 (周一). */
export function fullDate(at: number, language: string): string {
  const { year, month, date, weekday } = partsOf(at);

  return isEnglish(language)
    ? `${date} ${months[month - 1]} ${year}, ${timeOfDay(at)} (${weekdays.en[weekday]})`
    : `${year}年${month}月${date}日 ${timeOfDay(at)} (${weekdays.zh[weekday]})`;
}

/** The day without the year, for lists of one year: 11月23日. */
export function shortDate(at: number, language: string): string {
  const { month, date } = partsOf(at);
  return isEnglish(language) ? `${date} ${months[month - 1]}` : `${month}月${date}日`;
}

/** The time of day: 14:30, or 14:30:05. */
export function timeOfDay(at: number, withSeconds = false): string {
  const { hours, minutes, seconds } = partsOf(at);
  const text = `${two(hours)}:${two(minutes)}`;
  return withSeconds ? `${text}:${two(seconds)}` : text;
}

/** Within a day how long ago or ahead, otherwise the day; give the full time on hover. */
export function nearDate(at: number, now: number, language: string): string {
  const apart = Math.abs(now - at);

  if (apart < minute) {
    return isEnglish(language) ? "just now" : "刚刚";
  }
  if (apart < day) {
    return relative(at <= now, apart, language);
  }
  const isThisYear = partsOf(at).year === partsOf(now).year;
  return isThisYear ? `${shortDate(at, language)} ${timeOfDay(at)}` : fullDate(at, language);
}

function relative(isPast: boolean, apart: number, language: string): string {
  const isHours = apart >= hour;
  const count = Math.floor(apart / (isHours ? hour : minute));

  if (isEnglish(language)) {
    const unit = isHours ? "h" : "min";
    return isPast ? `${count} ${unit} ago` : `in ${count} ${unit}`;
  }
  return `${count} ${isHours ? "小时" : "分钟"}${isPast ? "前" : "后"}`;
}

interface Parts {
  year: number;
  month: number;
  date: number;
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: number): Parts {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      weekday: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }

  const found = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    year: Number(found.get("year")),
    month: Number(found.get("month")),
    date: Number(found.get("day")),
    weekday: weekdays.en.indexOf(found.get("weekday") ?? "Sun"),
    hours: Number(found.get("hour")),
    minutes: Number(found.get("minute")),
    seconds: Number(found.get("second")),
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function isEnglish(language: string): boolean {
  return language.startsWith("en");
}
