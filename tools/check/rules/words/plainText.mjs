import ts from "typescript";
import { finding } from "../../finding.mjs";
import { eachNode, lineOf, textsOf } from "../../syntax.mjs";

/** Chinese characters, and the full-width punctuation that goes with them. */
const chinese = /[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]/;
const latin = /[A-Za-z]{2,}/;
const spoken = /^(aria-label|aria-description|title|placeholder|alt|label|description)$/;

/** Text in English between tags, or in an attribute that is shown or read aloud. */
function englishTexts(source) {
  const texts = [];
  eachNode(source, (node) => {
    if (ts.isJsxText(node) && latin.test(node.text)) {
      texts.push([node.text, node]);
    }
    const isSpoken = ts.isJsxAttribute(node) && spoken.test(node.name.getText(source));
    const value = isSpoken ? node.initializer : undefined;
    if (value !== undefined && ts.isStringLiteral(value) && latin.test(value.text)) {
      texts.push([value.text, node]);
    }
  });
  return texts;
}

/** Text for people that stands in the code instead of the words files. */
export function checkPlainText(tree, file) {
  const source = tree.syntax(file);
  const show = ([text, node]) =>
    finding("words/plain-text", file, `shows text of its own: ${text.trim().slice(0, 40)}`, {
      line: lineOf(source, node),
    });
  return [
    ...textsOf(source).filter(([text]) => chinese.test(text)),
    ...englishTexts(source).filter(([text]) => !chinese.test(text)),
  ].map(show);
}
