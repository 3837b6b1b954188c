/** The page of GB/T 9704: A4, 156 by 225 mm of text, in points. */
const pointsPerMm = 72 / 25.4;
const mm = (length: number): number => length * pointsPerMm;

/** The measures that Word and PDF share. Lengths in points. */
export const layout = {
  page: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), start: mm(28), end: mm(26) },
  /** Body of size three, 22 lines a page. */
  body: 16,
  line: 28.9,
  title: 22,
  titleLine: 34,
  small: 12,
  table: 11,
  head: 40,
  red: "c81e1e",
  seal: "b3261e",
} as const;

/** The width of the text. */
export const textWidth = layout.page.width - layout.margin.start - layout.margin.end;
