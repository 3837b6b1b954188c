import ts from "typescript";
import { finding } from "../../finding.mjs";
import { eachNode, lineOf } from "../../syntax.mjs";

const physical =
  /(?:^|[\s;{])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
const physicalKey = /^((margin|padding|border)(Left|Right)\w*|left|right)$/;
const physicalProp = /^(ml|mr|pl|pr)$/;
const says = "names left or right: say start or end, so that the page can be mirrored";

function checkSheet(tree, file) {
  return tree
    .read(file)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .split("\n")
    .flatMap((text, index) =>
      physical.test(text) ? [finding("layout/physical-css", file, says, { line: index + 1 })] : [],
    );
}

/** Whether the object is written into a `style` attribute; other objects may well have a left side. */
function isStyle(node) {
  const holder = node.parent?.parent?.parent;
  return (
    holder !== undefined && ts.isJsxAttribute(holder) && /^styles?$/.test(holder.name.getText())
  );
}

function isPhysical(node) {
  if (ts.isPropertyAssignment(node)) {
    return physicalKey.test(node.name.getText()) && isStyle(node);
  }
  return ts.isJsxAttribute(node) && physicalProp.test(node.name.getText());
}

function checkMarkup(tree, file) {
  const source = tree.syntax(file);
  const found = [];
  eachNode(source, (node) => {
    if (isPhysical(node)) {
      found.push(finding("layout/physical-css", file, says, { line: lineOf(source, node) }));
    }
  });
  return found;
}

/** The web is laid out by start and end, never by left and right: it must mirror for Uyghur. */
export function checkLogicalCss(tree) {
  const ofWeb = tree.files.filter((file) => file.startsWith("apps/web/src/"));
  return [
    ...ofWeb.filter((file) => file.endsWith(".css")).flatMap((file) => checkSheet(tree, file)),
    ...ofWeb.filter((file) => file.endsWith(".tsx")).flatMap((file) => checkMarkup(tree, file)),
  ];
}
