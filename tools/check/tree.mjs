import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Folders that hold nothing written by hand. `planted` holds what the check must refuse. */
const passedOver = new Set([
  "node_modules",
  ".git",
  "dist",
  "data",
  "generated",
  "coverage",
  ".cache",
  "test-results",
  "planted",
]);

function walk(root, folder, into) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !passedOver.has(entry.name)) {
      walk(root, name, into);
    }
    if (entry.isFile()) {
      into.push(name);
    }
  }
}

function scriptKind(file) {
  if (file.endsWith(".tsx")) {
    return ts.ScriptKind.TSX;
  }
  return file.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

/** A source tree to be looked at: its files, their text and their syntax, each read once. */
export function openTree(root) {
  const files = [];
  walk(root, "", files);
  files.sort((a, b) => (a < b ? -1 : 1));
  const texts = new Map();
  const syntaxes = new Map();

  const read = (file) => {
    if (!texts.has(file)) {
      texts.set(file, readFileSync(path.join(root, file), "utf8"));
    }
    return texts.get(file);
  };
  const syntax = (file) => {
    if (!syntaxes.has(file)) {
      const parsed = ts.createSourceFile(file, read(file), 99, true, scriptKind(file));
      syntaxes.set(file, parsed);
    }
    return syntaxes.get(file);
  };
  const has = (name) => existsSync(path.join(root, name));
  return { root, files, read, syntax, has };
}

/** How many lines a text has; a last line break does not open another one. */
export function countLines(text) {
  return text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
}
