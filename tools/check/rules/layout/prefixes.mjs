import ts from "typescript";
import { finding } from "../../finding.mjs";
import { features, isTest } from "../../house.mjs";
import { eachNode, lineOf } from "../../syntax.mjs";

const home = /^packages\/contract\/src\/(?:(\w+)\/events|errors)\.ts$/;

/** The word of a feature begins its facts and its errors: `meetings/adjourned`. */
export function checkPrefixes(tree) {
  return tree.files
    .filter((file) => home.test(file) && !isTest(file))
    .flatMap((file) => {
      const feature = home.exec(file)[1];
      const allowed = feature === undefined ? [...features, "platform"] : [feature];
      const source = tree.syntax(file);
      const found = [];
      eachNode(source, (node) => {
        const name = node.name;
        if (name === undefined || !ts.isStringLiteral(name) || !name.text.includes("/")) {
          return;
        }
        if (!allowed.includes(name.text.split("/")[0])) {
          const text = `"${name.text}" does not begin with the word of its feature`;
          found.push(finding("layout/prefix", file, text, { line: lineOf(source, node) }));
        }
      });
      return found;
    });
}
