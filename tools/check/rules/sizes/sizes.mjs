import path from "node:path";
import ts from "typescript";
import { checkExceptions } from "./exceptions.mjs";
import { finding } from "../../finding.mjs";
import { isMigration, isTest } from "../../house.mjs";
import { countLines } from "../../tree.mjs";
import { eachNode, lineOf } from "../../syntax.mjs";

/** What a thing may measure: a warning above the first number, a failure above the second. */
const limits = {
  source: [250, 400],
  rules: [120, 200],
  routes: [150, 200],
  test: [400, 600],
  function: [40, 80],
  component: [80, 120],
  folder: [20, 30],
};

const isMeasured = (file) =>
  /^(apps|packages|e2e|bench|tools)\/.*\.(ts|tsx|mjs|css)$/.test(file) &&
  !file.endsWith(".d.ts") &&
  !isMigration(file);

function kindOf(file) {
  const base = path.posix.basename(file);
  if (isTest(file)) {
    return "test";
  }
  if (/^(policy|machine|present)\.tsx?$/.test(base)) {
    return "rules";
  }
  return /^routes(\.\w+)*\.ts$/.test(base) && file.includes("/features/") ? "routes" : "source";
}

function judge(kind, what, file, amount, unit, line = 0) {
  const [warnAt, failAt] = limits[kind];
  if (amount <= warnAt) {
    return [];
  }
  const level = amount > failAt ? "fail" : "warn";
  const limit = level === "fail" ? failAt : warnAt;
  const text = `${what} has ${amount} ${unit}, above ${limit}`;
  return [{ ...finding(`sizes/${kind}`, file, text, { line, level }), what }];
}

function nameOf(node, source) {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText(source) ?? "an unnamed function";
}

function hasMarkup(node) {
  let found = false;
  eachNode(node, (child) => {
    found ||=
      ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child) || ts.isJsxFragment(child);
  });
  return found;
}

function linesOf(node, source) {
  const end = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
  return end - lineOf(source, node) + 1;
}

/** Functions that stand directly inside, without those deeper down. */
function innerFunctions(node) {
  const found = [];
  const look = (at) =>
    ts.forEachChild(at, (child) => {
      if (ts.isFunctionLike(child) && child.body !== undefined) {
        found.push(child);
      } else {
        look(child);
      }
    });
  look(node);
  return found;
}

function checkFunctions(tree, file) {
  const source = tree.syntax(file);
  const isRouteList = kindOf(file) === "routes";
  const found = [];
  eachNode(source, (node) => {
    if (!ts.isFunctionLike(node) || node.body === undefined) {
      return;
    }
    const name = nameOf(node, source);
    let lines = linesOf(node, source);
    if (isRouteList && node.parent?.parent?.parent?.parent === source) {
      // The list of routes is a table of contents: its handlers are measured one by one.
      lines -= innerFunctions(node).reduce((sum, each) => sum + linesOf(each, source) - 1, 0);
    }
    const isComponent = /^[A-Z]/.test(name) && file.endsWith(".tsx") && hasMarkup(node);
    const kind = isComponent ? "component" : "function";
    found.push(...judge(kind, name, file, lines, "lines", lineOf(source, node)));
  });
  return found;
}

function checkFolders(files) {
  const counts = new Map();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) =>
    judge("folder", "the folder", folder, count, "files"),
  );
}

function medianOf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Nothing outgrows the reader: files, functions, components and folders keep to the table. */
export function sizes(tree, { note = () => {}, today } = {}) {
  const measured = tree.files.filter(isMeasured);
  const lines = new Map(measured.map((file) => [file, countLines(tree.read(file))]));
  const scripts = measured.filter((file) => !file.endsWith(".css") && !isTest(file));
  const found = [
    ...measured.flatMap((file) => judge(kindOf(file), "the file", file, lines.get(file), "lines")),
    ...scripts.flatMap((file) => checkFunctions(tree, file)),
    ...checkFolders(measured),
  ];
  const sources = measured.filter((file) => !isTest(file));
  note(`median file ${medianOf(sources.map((file) => lines.get(file)))} lines`);
  return checkExceptions(tree, found, today);
}
