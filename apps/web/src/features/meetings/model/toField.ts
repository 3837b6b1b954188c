const zone = "Asia/Shanghai";
const offset = "+08:00";

/** An instant as a date-and-time field writes it, by the assembly's clock. */
export const toField = (iso: string): string =>
  new Date(iso).toLocaleString("sv-SE", { timeZone: zone }).slice(0, 16).replace(" ", "T");

/** What such a field says, as an instant; null for a date that is not whole. */
export function fromField(text: string): string | null {
  const at = Date.parse(`${text}:00${offset}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The next day at half past two: when most meetings begin. */
export function usualStart(now: number): string {
  const dayMs = 24 * 60 * 60_000;
  return `${toField(new Date(now + dayMs).toISOString()).slice(0, 10)}T14:30`;
}
