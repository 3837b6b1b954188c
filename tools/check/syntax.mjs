import ts from "typescript";

/** Calls `visit` on every node below `node`, parents first. */
export function eachNode(node, visit) {
  ts.forEachChild(node, (child) => {
    visit(child);
    eachNode(child, visit);
  });
}

/** The line a node begins on, counted from 1. */
export function lineOf(source, node) {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** The literal pieces of text in a file, as [text, node]: strings, templates and text between tags. */
export function textsOf(source) {
  const texts = [];
  eachNode(source, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      texts.push([node.text, node]);
    }
  });
  return texts;
}

function bindingNames(name) {
  if (ts.isIdentifier(name)) {
    return [name.text];
  }
  return name.elements.filter(ts.isBindingElement).flatMap((element) => bindingNames(element.name));
}

function namesOf(statement) {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause !== undefined && ts.isNamedExports(clause)
      ? clause.elements.map((element) => element.name.text)
      : [];
  }
  const isExported = (statement.modifiers ?? []).some(
    (modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword,
  );
  if (!isExported) {
    return [];
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((each) => bindingNames(each.name));
  }
  return statement.name === undefined ? [] : [statement.name.text];
}

/** What a file exports by name, as [name, line]. */
export function exportsOf(source) {
  return source.statements.flatMap((statement) =>
    namesOf(statement).map((name) => [name, lineOf(source, statement)]),
  );
}
