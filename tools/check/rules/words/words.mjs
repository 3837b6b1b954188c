import path from "node:path";
import { pathToFileURL } from "node:url";
import { finding } from "../../finding.mjs";
import { features, isTest } from "../../house.mjs";
import { checkPlainText } from "./plainText.mjs";
import { usedWords } from "./usedWords.mjs";

const languages = ["zh", "en"];
const wordsFile = /^(apps\/(?:web|server)\/.*)words((?:\.\w+)*)\.([a-z]{2,3})\.json$/;
const plural = /_(zero|one|two|few|many|other)$/;
const dynamicList = "tools/check/dynamicWords.json";
/** Every language is listed under its own name, and dates are written as each language writes them. */
const ofLanguages = ["languages", "dates"].map((name) => `apps/web/src/platform/i18n/${name}.ts`);
/** Where the codes are listed that only a page can give, such as that no answer came. */
const ofPages = "apps/web/src/platform/api/clientCodes.ts";

/** The part of the product a words file speaks for: its feature, or `ui`, `shell`, `platform`. */
function partOf(file) {
  return /^apps\/\w+\/src\/(?:features\/)?(\w+)\//.exec(file)?.[1] ?? "";
}

/** As the platform reads a file: the words stand under the part, and errors under `part/slug`. */
function readFile(part, text) {
  const { errors = {}, ...rest } = JSON.parse(text);
  const slugs = Object.entries(errors).map(([slug, sentence]) => [
    slug.includes("/") ? slug : `${part}/${slug}`,
    sentence,
  ]);
  return flatten({ [part]: rest, errors: Object.fromEntries(slugs) }, "", new Set());
}

/** The words of a file as `a.b.c`; the plural forms of a word count as one. */
function flatten(value, prefix, into) {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof inner === "object" && inner !== null) {
      flatten(inner, name, into);
    } else {
      into.add(name.replace(plural, ""));
    }
  }
  return into;
}

function readWords(tree) {
  const read = tree.files.flatMap((file) => {
    const [, folder, part, language] = wordsFile.exec(file) ?? [];
    if (language === undefined) {
      return [];
    }
    const words = readFile(partOf(file), tree.read(file));
    return [{ file, twin: `${folder}words${part}`, language, words, app: file.split("/")[1] }];
  });
  return read;
}

function checkTwins(files) {
  const twins = Map.groupBy(files, (each) => each.twin);
  return [...twins.values()].flatMap((group) => {
    const all = new Set(group.flatMap((each) => [...each.words]));
    const missing = languages.filter((each) => !group.some(({ language }) => language === each));
    return [
      ...missing.map((each) => finding("words/twin", group[0].file, `has no twin in "${each}"`)),
      ...group.flatMap(({ file, words }) =>
        [...all]
          .filter((word) => !words.has(word))
          .map((word) => finding("words/twin", file, `lacks "${word}", which its twin has`)),
      ),
    ];
  });
}

/** A feature explains its own errors, and nobody else does. */
function checkOwners(files) {
  return files.flatMap(({ file, words }) => {
    const part = partOf(file);
    return [...words]
      .filter((word) => word.startsWith("errors."))
      .map((word) => word.slice("errors.".length))
      .filter((code) => {
        const owner = code.split("/")[0];
        return owner !== part && (features.includes(owner) || features.includes(part));
      })
      .map((code) => finding("words/owner", file, `"${code}" is explained by its own feature`));
  });
}

function checkUses(tree, app, files) {
  const known = new Set(files.flatMap((each) => [...each.words]));
  const declared = tree.has(dynamicList) ? JSON.parse(tree.read(dynamicList)) : [];
  const isUnder = (prefix) => [...known].some((word) => word.startsWith(prefix));
  const { asked, prefixes, mentioned } = usedWords(tree, app);
  const heads = prefixes.filter(({ head }) => /^\w+\..*\.$/.test(head) && isUnder(head));
  const isUsed = (word) =>
    mentioned.has(word) ||
    heads.some(({ head }) => word.startsWith(head)) ||
    declared.some(({ prefix }) => word.startsWith(prefix));

  const absent = asked
    .filter(({ word }) => !known.has(word))
    .map(({ word, file, line }) =>
      finding("words/missing", file, `asks for "${word}", which no words file has`, { line }),
    );
  const loose = prefixes
    .filter((each) => !heads.includes(each) && !declared.some(({ prefix }) => prefix === each.head))
    .map(({ head, file, line }) =>
      finding(
        "words/dynamic",
        file,
        `builds words from "${head}": declare it (dynamicWords.json)`,
        {
          line,
        },
      ),
    );
  const unused = files
    .filter(({ language }) => language === "zh")
    .flatMap(({ file, words }) =>
      [...words]
        .filter((word) => !isUsed(word))
        .map((word) => finding("words/unused", file, `"${word}" is never shown`)),
    );
  return [...absent, ...loose, ...unused];
}

/** Every error that the server may answer or a page give has its sentence in both languages. */
async function checkErrors(tree, files) {
  const catalogue = "packages/contract/src/errors.ts";
  if (!tree.has(catalogue) || files.length === 0) {
    return [];
  }
  const load = (file) => import(pathToFileURL(path.join(tree.root, file)).href);
  const { errors } = await load(catalogue);
  const { clientCodes } = tree.has(ofPages) ? await load(ofPages) : { clientCodes: [] };
  const codes = [...Object.keys(errors), ...clientCodes];
  return languages.flatMap((language) => {
    const spoken = files.filter((each) => each.language === language);
    const words = new Set(spoken.flatMap((each) => [...each.words]));
    const missing = codes.filter((code) => !words.has(`errors.${code}`));
    const strange = [...words].filter(
      (word) => word.startsWith("errors.") && !codes.includes(word.slice("errors.".length)),
    );
    return [
      ...missing.map((code) =>
        finding("words/errors", catalogue, `${code} has no sentence in "${language}"`),
      ),
      ...strange.map((word) =>
        finding("words/errors", catalogue, `"${word}" (${language}) is the sentence of no error`),
      ),
    ];
  });
}

/** Every text a person reads comes from the words files, whole in Chinese and in English. */
export async function words(tree) {
  const files = readWords(tree);
  const ofWeb = files.filter((each) => each.app === "web");
  const ofServer = files.filter((each) => each.app === "server");
  const pages = tree.files.filter(
    (file) =>
      /^apps\/web\/src\/.*\.tsx?$/.test(file) &&
      !isTest(file) &&
      !file.includes("/demo/") &&
      !ofLanguages.includes(file),
  );
  return [
    ...checkTwins(files),
    ...checkOwners(files),
    ...(ofWeb.length > 0 ? checkUses(tree, "web", ofWeb) : []),
    ...(ofServer.length > 0 ? checkUses(tree, "server", ofServer) : []),
    ...(await checkErrors(tree, ofWeb)),
    ...pages.flatMap((file) => checkPlainText(tree, file)),
  ];
}
