import ts from "typescript";
import { finding } from "../finding.mjs";
import { run, toolScript } from "../run.mjs";
import { lineOf } from "../syntax.mjs";

const linted = ["apps", "packages", "e2e", "bench", "tools"];
const suppression =
  /(?:\/\/|\/\*).*?(oxlint-disable|eslint-disable|biome-ignore|@ts-expect-error|@ts-ignore|@ts-nocheck)(.*)$/;

function ruleName(code) {
  const [, plugin, rule] = /^(?:eslint-plugin-)?([\w-]+)\(([\w/-]+)\)$/.exec(code ?? "") ?? [];
  return rule === undefined
    ? "lint/error"
    : `lint/${plugin === "eslint" ? "" : `${plugin}/`}${rule}`;
}

async function askLinter(tree, isFixing) {
  const folders = linted.filter((folder) => tree.has(folder));
  if (folders.length === 0) {
    return [];
  }
  const args = ["-c", ".oxlintrc.json", "--type-aware", "--format=json"];
  args.push("--report-unused-disable-directives-severity=error");
  const { stdout, stderr } = await run(
    toolScript("oxlint", "oxlint"),
    [...args, ...(isFixing ? ["--fix"] : []), ...folders],
    tree.root,
  );
  const begin = stdout.indexOf("{");
  if (begin < 0) {
    throw new Error(`The linter did not answer: ${stdout}${stderr}`);
  }
  return JSON.parse(stdout.slice(begin)).diagnostics.map((each) => {
    const isUnused = /^Unused (oxlint|eslint)-/.test(each.message);
    const rule = isUnused ? "lint/unused-suppression" : ruleName(each.code);
    const file = (each.filename ?? "").replaceAll("\\", "/");
    return finding(rule, file, each.message, { line: each.labels?.[0]?.span?.line ?? 0 });
  });
}

function reasonOf(kind, rest) {
  if (kind.startsWith("@ts")) {
    return rest;
  }
  const mark = kind === "biome-ignore" ? ":" : "--";
  return rest.includes(mark) ? rest.slice(rest.indexOf(mark) + mark.length) : "";
}

/** A rule may be put aside in one place only, and only with a reason that a reader can weigh. */
function checkSuppressions(tree, file) {
  return tree
    .read(file)
    .split("\n")
    .flatMap((text, index) => {
      const [, kind, rest] = suppression.exec(text) ?? [];
      if (kind === undefined) {
        return [];
      }
      const line = index + 1;
      if (kind === "@ts-ignore" || kind === "@ts-nocheck") {
        return [finding("lint/suppression", file, `${kind}: use @ts-expect-error`, { line })];
      }
      const reason = reasonOf(kind, rest)
        .replace(/\*\/\}?\s*$/, "")
        .trim();
      return reason.length >= 12
        ? []
        : [finding("lint/suppression", file, `${kind} needs its reason`, { line })];
    });
}

function checkExports(tree, file) {
  const source = tree.syntax(file);
  return source.statements
    .filter((each) => ts.isExportDeclaration(each) && !each.exportClause?.elements)
    .map((each) =>
      finding("lint/export-star", file, "exports everything: name what it exports", {
        line: lineOf(source, each),
      }),
    );
}

/** The linter's verdict with types, and two rules of our own: reasons, and no `export *`. */
export async function lint(tree, { isFixing = false } = {}) {
  const ours = tree.files.filter(
    (file) => linted.includes(file.split("/")[0]) && /\.(ts|tsx|mjs|cjs)$/.test(file),
  );
  return [
    ...(await askLinter(tree, isFixing)),
    ...ours.flatMap((file) => [...checkSuppressions(tree, file), ...checkExports(tree, file)]),
  ];
}
