import { finding } from "../../finding.mjs";
import { isTelling, isTest } from "../../house.mjs";
import { checkSleeps } from "./sleeps.mjs";

const written =
  /\.(ts|tsx|mjs|cjs|js|json|md|css|html|ya?ml|sh|toml|sql|mod|svg|tpl|conf|npmrc)$|\/[^.]+$/;
const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Traces that must not be in any file. The words are put together so that this file passes. */
const traces = [
  [
    "machine-path",
    new RegExp(`(?<![\\w.-])/(${["work", "root"].join("|")})/`),
    "names a path of one machine",
  ],
  [
    "registry",
    new RegExp(
      [
        "^\\s*(?:@[\\w-]+:)?registry\\s*=",
        "registry\\.npmjs\\.",
        "registry\\.yarnpkg\\.",
        "npmmirror\\.",
        "proxy\\.golang\\.",
      ].join("|"),
    ),
    "names a package registry",
  ],
  ["unfinished", new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME"].join("|")})\\b`), "is unfinished"],
];

function eachLine(tree, file, look) {
  return tree
    .read(file)
    .split("\n")
    .flatMap((text, index, lines) => look(text, index + 1, lines[index - 1] ?? ""));
}

function checkTraces(tree, file) {
  return eachLine(tree, file, (text, line) =>
    traces
      .filter(([, pattern]) => pattern.test(text))
      .map(([rule, , says]) =>
        finding(`hygiene/${rule}`, file, `${says}: ${text.trim().slice(0, 60)}`, { line }),
      ),
  );
}

function checkLockfile(tree, file) {
  const isFar = tree
    .read(file)
    .split("\n")
    .findIndex((text) => /"resolved": "\w+:\/\//.test(text));
  return isFar < 0
    ? []
    : [finding("hygiene/registry", file, "holds the address of a registry", { line: isFar + 1 })];
}

function checkVersions(tree, file) {
  const manifest = JSON.parse(tree.read(file));
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"];
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) =>
        finding("hygiene/exact-version", file, `${name} ${version}: pin the exact version`),
      ),
  );
}

/** A test put aside says why and until when; a test that puts the others aside never passes. */
function checkAsides(tree, file, today) {
  return eachLine(tree, file, (text, line, before) => {
    if (/\b(it|test|describe|suite|bench)\.only\b/.test(text)) {
      return [finding("hygiene/only", file, "runs only some of the tests", { line })];
    }
    if (!/\b(it|test|describe|suite|bench)\.(skip|todo|fixme|skipIf)\b/.test(text)) {
      return [];
    }
    const comment = `${before} ${text}`.match(/\/\/(.*?)\buntil (\d{4}-\d{2}-\d{2})/);
    const isGood = comment !== null && comment[1].trim().length >= 12 && comment[2] >= today;
    const says = "is put aside without `// <reason>, until <day to come>`";
    return isGood ? [] : [finding("hygiene/skip", file, says, { line })];
  });
}

/** No trace of a machine, nothing unfinished, exact versions, honest tests. */
export function hygiene(tree, { today = new Date().toISOString().slice(0, 10) } = {}) {
  const isLockfile = (file) => /(^|\/)package-lock\.json$/.test(file);
  const texts = tree.files.filter((file) => written.test(`/${file}`) && !isLockfile(file));
  const tests = tree.files.filter((file) => isTest(file) && /\.(ts|tsx|mjs)$/.test(file));
  return [
    ...texts.flatMap((file) => checkTraces(tree, file)),
    ...tree.files.filter(isLockfile).flatMap((file) => checkLockfile(tree, file)),
    ...tree.files
      .filter((file) => /(^|\/)package\.json$/.test(file))
      .flatMap((file) => checkVersions(tree, file)),
    ...tests.flatMap((file) => [
      ...checkAsides(tree, file, today),
      ...(isTelling(file) ? checkSleeps(tree, file) : []),
    ]),
  ];
}
