import { finding } from "../../finding.mjs";
import {
  featureHomes,
  features,
  isSource,
  isTest,
  roles,
  splitRoles,
  starters,
} from "../../house.mjs";
import { exportsOf } from "../../syntax.mjs";
import { checkLogicalCss } from "./logicalCss.mjs";
import { checkPrefixes } from "./prefixes.mjs";
import { checkPurpose } from "./purpose.mjs";

const splitName = (name) => name.split(/(?=[A-Z])|[^A-Za-z]+/).map((each) => each.toLowerCase());
const emptyWords = /^(managers?|helpers?|utils?|utilit(y|ies)|misc)$/;
const emptyVerbs = /^(process|handle|manage)(?=[A-Z]|$)/;
const emptyFolder = /^(utils?|helpers?|misc|common|shared)$/;
const upperFirst = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** Says what is empty about a name, or nothing when it says what it is. */
function emptiness(name) {
  const words = splitName(name);
  const word = words.find((each) => emptyWords.test(each));
  if (word !== undefined) {
    return `"${name}" says nothing: no ${word}`;
  }
  if (words.length > 1 && name.endsWith("Data")) {
    return `"${name}" says nothing: say which data`;
  }
  return emptyVerbs.test(name) ? `"${name}" does not say what it does` : undefined;
}

function checkFeatureFolder(file) {
  const [, home] = featureHomes.find(([, folder]) => file.startsWith(folder)) ?? [];
  if (home === undefined) {
    return [];
  }
  const [feature, inside] = file.slice(home.length).split("/");
  if (inside === undefined) {
    return home.startsWith("apps/")
      ? [finding("layout/feature", file, "stands beside the features instead of in one")]
      : [];
  }
  return features.includes(feature)
    ? []
    : [finding("layout/feature", `${home}${feature}`, `"${feature}" is not one of the features`)];
}

/** The role a file plays by its name alone, such as `store.ts` or `routes.replies.ts`. */
function isRole(side, base) {
  const [role, ...rest] = base.split(".");
  return (roles[side] ?? []).includes(role) && (rest.length === 0 || splitRoles.includes(role));
}

function checkFileName(tree, file) {
  const folders = file.split("/");
  const name = folders.pop();
  const base = name.replace(/\.tsx?$/, "");
  const [side, home] = featureHomes.find(([, folder]) => file.startsWith(folder)) ?? [];
  const isInFeature = home !== undefined && file.slice(home.length).includes("/");
  if (isInFeature && (isRole(side, base) || folders.at(-1) === "listens")) {
    return [];
  }
  if (!isInFeature && starters.includes(base.split(".")[0])) {
    return [];
  }
  const role = Object.values(roles)
    .flat()
    .find((each) => each === base.toLowerCase());
  if (isInFeature && role !== undefined && role !== base) {
    return [finding("layout/role", file, `a role file is lower case: ${role}.ts`)];
  }
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(base)) {
    return [finding("layout/file-name", file, "is neither a role nor named after its export")];
  }
  return isNamedAfterExport(tree, file, base)
    ? []
    : [finding("layout/file-name", file, `exports nothing called ${base}`)];
}

/**
 * `cosignProposal.ts` exports `cosignProposal`; a file of one noun exports something of that noun:
 * `link.ts` has `Link` and `nextLink`. Outside the features a small family of functions may share a
 * file named after their thing: `engineVersion.ts` has `readVersion` and `askVersion`. A file that
 * exports nothing is a program, named after what it does; that somebody starts it, dead-code proves.
 */
function isNamedAfterExport(tree, file, base) {
  const names = exportsOf(tree.syntax(file)).map(([name]) => name);
  if (names.length === 0 || names.includes(base) || names.includes(upperFirst(base))) {
    return true;
  }
  const isFamily = names.length > 1 && !file.includes("/features/") && !file.endsWith(".tsx");
  const isNoun = /^[a-z0-9]+$/.test(base) && file.endsWith(".ts");
  const noun = splitName(base).at(-1).replace(/s$/, "");
  return (isNoun || isFamily) && names.some((name) => name.toLowerCase().includes(noun));
}

function checkListens(file) {
  const [, listened] = /\/listens\/([^/]+?)(?:\.test)?\.ts$/.exec(file) ?? [];
  return listened === undefined || features.includes(listened)
    ? []
    : [finding("layout/feature", file, `"${listened}" is not one of the features`)];
}

function checkEmptyNames(tree, file) {
  const parts = file.split("/");
  const base = parts.pop().replace(/\..*$/, "");
  const folder = parts.find((each) => emptyFolder.test(each));
  const found = [];
  if (folder !== undefined) {
    found.push(finding("layout/empty-name", file, `the folder "${folder}" says nothing`));
  }
  const ofFile = emptiness(base);
  if (ofFile !== undefined) {
    found.push(finding("layout/empty-name", file, ofFile));
  }
  for (const [name, line] of exportsOf(tree.syntax(file))) {
    const ofExport = name === base ? undefined : emptiness(name);
    if (ofExport !== undefined) {
      found.push(finding("layout/empty-name", file, ofExport, { line }));
    }
  }
  return found;
}

function checkWordsFile(file) {
  const isStray = /\/features\/.*\.json$/.test(file) && !/\/words(\.\w+)+\.json$/.test(file);
  return isStray
    ? [finding("layout/file-name", file, "the only JSON of a feature is words.<language>.json")]
    : [];
}

/** Folders are features, files are roles or named after their export, and no name is empty. */
export function layout(tree) {
  const placed = tree.files.filter((file) => /^(apps|packages)\//.test(file));
  const sources = placed.filter(isSource);
  const named = sources.filter(
    (file) => /^(apps\/(server|web)|packages\/contract)\/src\//.test(file) && !isTest(file),
  );
  const folders = placed.flatMap(checkFeatureFolder);
  return [
    ...new Map(folders.map((each) => [each.file, each])).values(),
    ...named.flatMap((file) => checkFileName(tree, file)),
    ...sources.flatMap((file) => [...checkListens(file), ...checkEmptyNames(tree, file)]),
    ...placed.flatMap(checkWordsFile),
    ...checkPurpose(tree),
    ...checkPrefixes(tree),
    ...checkLogicalCss(tree),
  ];
}
