import { formatNumber } from "../../../platform/i18n/numbers.ts";

const units = ["B", "KB", "MB", "GB", "TB"];

/** A size as people compare it: 1.4 GB, with one place below a hundred. */
export function bytesText(bytes: number): string {
  const steps = bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024));
  const unit = Math.min(steps, units.length - 1);
  const value = bytes / 1024 ** unit;
  return `${formatNumber(value, unit === 0 || value >= 100 ? 0 : 1)} ${units[unit] ?? ""}`;
}
