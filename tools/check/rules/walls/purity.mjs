import ts from "typescript";
import { finding } from "../../finding.mjs";
import { isTest } from "../../house.mjs";
import { eachNode, lineOf } from "../../syntax.mjs";

const pure =
  /^(apps\/server\/src\/features\/.*\/(policy|machine)|packages\/contract\/src\/.*\/(reduce|rules))\.ts$/;
const clockCall =
  /^(Date\.now|performance\.now|Math\.random|setTimeout|setInterval|setImmediate|queueMicrotask|crypto\.\w+)$/;

function readsClock(node, source) {
  if (ts.isNewExpression(node)) {
    return node.expression.getText(source) === "Date" && (node.arguments ?? []).length === 0;
  }
  return ts.isCallExpression(node) && clockCall.test(node.expression.getText(source));
}

/** The entries hand the whole environment on, to config.ts and to their children; config.ts reads it. */
const settingsAt = ["config", "main", "start"].map((name) => `apps/server/src/${name}.ts`);

/** Settings are read in one place, where each is explained and proved before the start. */
function checkSettings(tree) {
  const isBarred = (file) =>
    /^apps\/server\/src\/.*\.ts$/.test(file) && !isTest(file) && !settingsAt.includes(file);
  return tree.files.filter(isBarred).flatMap((file) => {
    const source = tree.syntax(file);
    const found = [];
    eachNode(source, (node) => {
      if (ts.isPropertyAccessExpression(node) && node.getText(source) === "process.env") {
        const text = "reads a setting past config.ts";
        found.push(
          finding("walls/only-config-reads-env", file, text, { line: lineOf(source, node) }),
        );
      }
    });
    return found;
  });
}

/** Rules, machines and reducers answer the same today and tomorrow: time and chance come as arguments. */
export function checkPurity(tree) {
  const impure = tree.files
    .filter((file) => pure.test(file) && !isTest(file))
    .flatMap((file) => {
      const source = tree.syntax(file);
      const found = [];
      eachNode(source, (node) => {
        if (readsClock(node, source)) {
          const text = `reads the clock or draws lots: ${node.getText(source)}`;
          found.push(finding("walls/no-clock", file, text, { line: lineOf(source, node) }));
        }
      });
      return found;
    });
  return [...impure, ...checkSettings(tree)];
}
