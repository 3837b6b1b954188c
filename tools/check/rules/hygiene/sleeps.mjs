import ts from "typescript";
import { finding } from "../../finding.mjs";
import { eachNode, lineOf } from "../../syntax.mjs";

function isInsidePromise(node) {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isNewExpression(at) && at.expression.getText() === "Promise") {
      return true;
    }
  }
  return false;
}

function isSleep(node) {
  if (ts.isImportDeclaration(node)) {
    return /^(node:)?timers\/promises$/.test(node.moduleSpecifier.text);
  }
  if (!ts.isCallExpression(node)) {
    return false;
  }
  const called = node.expression.getText();
  if (called.endsWith(".waitForTimeout")) {
    return true;
  }
  const isTimer = /^((globalThis|window)\.)?setTimeout$/.test(called);
  return isTimer && (isInsidePromise(node) || node.arguments[0]?.getText() === "resolve");
}

/** A test waits for what it expects, never for a while. */
export function checkSleeps(tree, file) {
  const source = tree.syntax(file);
  const found = [];
  eachNode(source, (node) => {
    if (isSleep(node)) {
      const line = lineOf(source, node);
      found.push(
        finding("hygiene/sleep", file, "sleeps: wait for what the test expects", { line }),
      );
    }
  });
  return found;
}
