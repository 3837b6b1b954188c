import { finding } from "../finding.mjs";

const file = "docs/glossary.md";

function readRows(text) {
  return text
    .split("\n")
    .map((each, index) => ({ cells: each.split("|").map((cell) => cell.trim()), line: index + 1 }))
    .filter(({ cells }) => cells.length > 2 && cells[0] === "")
    .map(({ cells, line }) => ({ cells: cells.slice(1, -1), line }));
}

function checkRow({ cells, line }, seen) {
  const [english, chinese, meaning] = cells;
  if (cells.length !== 3 || !english || !chinese || !meaning) {
    return [finding("glossary/row", file, "a row is English | 中文 | meaning", { line })];
  }
  if (!/[\u3400-\u9fff]/.test(chinese)) {
    return [finding("glossary/row", file, `"${english}" has no Chinese word`, { line })];
  }
  const word = english.toLowerCase();
  const isDouble = seen.has(word);
  seen.add(word);
  return isDouble
    ? [finding("glossary/double", file, `"${english}" stands twice: one thing, one word`, { line })]
    : [];
}

/** One thing, one word: the glossary is a table a program can read, and no word stands in it twice. */
export function glossary(tree) {
  if (!tree.has(file)) {
    return [finding("glossary/missing", file, "is not written yet", { level: "warn" })];
  }
  const rows = readRows(tree.read(file)).filter(
    ({ cells }) => !cells.every((cell) => /^:?-+:?$/.test(cell)) && cells[0] !== "English",
  );
  if (rows.length === 0) {
    return [finding("glossary/row", file, "has no table of English | 中文 | meaning")];
  }
  const seen = new Set();
  return rows.flatMap((row) => checkRow(row, seen));
}
