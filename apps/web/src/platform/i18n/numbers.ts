// A narrow space that does not break parts thousands, in every language: 9 864.
const thin = "\u202f";

/** A number in groups of three: 9 864. */
export function formatNumber(value: number, fractionDigits = 0): string {
  return new Intl.NumberFormat("en", {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  })
    .format(value)
    .replaceAll(",", thin);
}

/** A part of a whole as a percentage: 0.876 is 87.6 %. */
export function formatPercent(part: number, fractionDigits = 0): string {
  return `${(part * 100).toFixed(fractionDigits)}%`;
}
