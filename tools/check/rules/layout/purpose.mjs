import ts from "typescript";
import { finding } from "../../finding.mjs";
import { isSource, isTest } from "../../house.mjs";
import { lineOf } from "../../syntax.mjs";

function isExported(statement) {
  return (statement.modifiers ?? []).some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
}

/** The name of the function a statement exports, or nothing when it exports something else. */
function functionName(statement) {
  if (ts.isFunctionDeclaration(statement)) {
    return statement.name?.text;
  }
  if (!ts.isVariableStatement(statement)) {
    return undefined;
  }
  const [declaration] = statement.declarationList.declarations;
  const value = declaration.initializer;
  const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
  return isFunction ? declaration.name.getText() : undefined;
}

function checkFile(tree, file) {
  const source = tree.syntax(file);
  const text = tree.read(file);
  let before;
  return source.statements.flatMap((statement) => {
    const exported = isExported(statement) ? functionName(statement) : undefined;
    const name = file.endsWith(".tsx") && /^[A-Z]/.test(exported ?? "") ? undefined : exported;
    // Overloads share the comment of the first of them.
    const isOverload = name !== undefined && name === before;
    before = name;
    const comments = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? [];
    return name === undefined || isOverload || comments.length > 0
      ? []
      : [
          finding("layout/purpose", file, `${name} does not say in one line what it is for`, {
            line: lineOf(source, statement),
          }),
        ];
  });
}

/**
 * One line of purpose stands above each exported function. A component is left alone: its name is
 * what it shows.
 */
export function checkPurpose(tree) {
  return tree.files
    .filter((file) => isSource(file) || /^tools\/.*\.mjs$/.test(file))
    .filter((file) => !isTest(file) && !file.startsWith("apps/server/migrations/"))
    .flatMap((file) => checkFile(tree, file));
}
