import ts from "typescript";
import { isTest } from "../../house.mjs";
import { eachNode, lineOf } from "../../syntax.mjs";

const isTranslator = (node) =>
  (ts.isIdentifier(node) && node.text === "t") ||
  (ts.isPropertyAccessExpression(node) && node.name.text === "t");

/** The expressions a word may come from: both branches of a choice, and the key of a `Trans`. */
function branches(node) {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
    return branches(node.expression);
  }
  if (ts.isConditionalExpression(node)) {
    return [...branches(node.whenTrue), ...branches(node.whenFalse)];
  }
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(branches) : [node];
}

function wordArguments(node) {
  if (ts.isCallExpression(node) && isTranslator(node.expression) && node.arguments.length > 0) {
    return branches(node.arguments[0]);
  }
  if (ts.isJsxAttribute(node) && node.name.getText() === "i18nKey" && node.initializer) {
    const value = node.initializer;
    return ts.isJsxExpression(value) && value.expression ? branches(value.expression) : [value];
  }
  return [];
}

/**
 * How an app uses words: `asked` for by a literal, built from a `prefix` in a template, or
 * `mentioned` as a literal anywhere, because tables of words are passed around before use.
 */
export function usedWords(tree, app) {
  const used = { asked: [], prefixes: [], mentioned: new Set() };
  const files = tree.files.filter(
    (file) => file.startsWith(`apps/${app}/`) && /\.tsx?$/.test(file) && !isTest(file),
  );
  for (const file of files) {
    const source = tree.syntax(file);
    eachNode(source, (node) => {
      if (ts.isStringLiteralLike(node)) {
        used.mentioned.add(node.text);
      }
      for (const argument of wordArguments(node)) {
        const line = lineOf(source, argument);
        if (ts.isStringLiteralLike(argument)) {
          used.asked.push({ word: argument.text, file, line });
        } else if (ts.isTemplateExpression(argument)) {
          used.prefixes.push({ head: argument.head.text, file, line });
        }
      }
    });
  }
  return used;
}
