import type { RollRow } from "@plenary/contract/conference/rollCall/rules";

/** What the caller of `rollCsv` puts into words. */
export interface RollWords {
  heads: readonly string[];
  yes: string;
  no: string;
  answer: (answer: RollRow["answer"]) => string;
  time: (at: string | null) => string;
}

/** So that a spreadsheet takes the file for UTF-8. */
const byteOrderMark = "\uFEFF";

/** The result sheet as a file for spreadsheets. */
export function rollCsv(rows: readonly RollRow[], words: RollWords): string {
  const tick = (is: boolean) => (is ? words.yes : words.no);
  const lines = rows.map((row) => [
    String(row.no),
    row.name,
    String(row.expected),
    row.heads === null ? "" : String(row.heads),
    ...[row.hasDevice, row.hasPicture, row.hasSound].map(tick),
    words.answer(row.answer),
    words.time(row.at),
    row.note,
  ]);
  const text = [words.heads, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n");
  return `${byteOrderMark}${text}\r\n`;
}

/** A cell that begins like a formula is not one: a spreadsheet would work it out. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
