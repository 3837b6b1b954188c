import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { finding } from "./finding.mjs";
import { home } from "./run.mjs";
import { steps } from "./steps.mjs";
import { openTree } from "./tree.mjs";

const planted = path.join(home, "tools/check/planted");
const settings = ["biome.json", ".oxlintrc.json", "knip.json", "tsconfig.base.json"];
/** Steps that start another program judge all their plants in one tree, to stay quick. */
const together = ["format", "types", "lint", "walls", "dead-code"];

/** Rules that only warn cannot fail a plant. */
const softRules = ["glossary/missing"];

const numbered = (before, times, after) =>
  Array.from({ length: times }, (_each, index) => `${before}${index + 1}${after}`);

/**
 * Reads a plant: lines `expect <rule> <file>`, then the files, each after a line `-- path --`.
 * `-- path -> target --` makes a link. `{31}` in a path makes that many files, and at the beginning
 * of a line it repeats the line.
 */
function readPlant(file) {
  const [head, ...rest] = readFileSync(file, "utf8").split(/^-- (.+) --\n/m);
  const expected = [...head.matchAll(/^expect (\S+) (\S+)$/gm)].map((match) => match.slice(1));
  const files = [];
  for (let i = 0; i < rest.length; i += 2) {
    const text = rest[i + 1].replace(/^\{(\d+)\}(.*\n)/gm, (_all, times, line) =>
      line.repeat(times),
    );
    const [, before, times, after] = /^(.*)\{(\d+)\}(.*)$/.exec(rest[i]) ?? [];
    const names = times === undefined ? [rest[i]] : numbered(before, Number(times), after);
    files.push(...names.map((name) => [name, text]));
  }
  return { name: path.basename(file, ".txt"), expected, files };
}

function plant(root, files) {
  for (const [name, text] of files) {
    const [place, target] = name.split(" -> ");
    const file = path.join(root, place);
    mkdirSync(path.dirname(file), { recursive: true });
    if (target === undefined) {
      writeFileSync(file, text);
    } else {
      symlinkSync(path.resolve(path.dirname(file), target), file, "junction");
    }
  }
}

/** Runs one step on a tree made of these files, and takes the tree away again. */
async function judge(step, files) {
  const root = mkdtempSync(path.join(tmpdir(), "plenary-planted-"));
  try {
    for (const name of settings.filter((each) => existsSync(path.join(home, each)))) {
      copyFileSync(path.join(home, name), path.join(root, name));
    }
    plant(root, files);
    const found = await steps[step].check(openTree(root), { today: "2026-11-01" });
    const failures = found.filter((each) => each.level === "fail");
    return [...new Set(failures.map(({ rule, file }) => `${rule} ${file}`))];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function compare(step, name, found, expected) {
  const where = `tools/check/planted/${step}/${name}.txt`;
  const missed = expected.filter((each) => !found.includes(each));
  const excess = found.filter((each) => !expected.includes(each));
  return [
    ...missed.map((each) => finding("planted/asleep", where, `nobody noticed ${each}`)),
    ...excess.map((each) => finding("planted/false-alarm", where, `also accused: ${each}`)),
  ];
}

async function proveStep(step) {
  const folder = path.join(planted, step);
  const names = existsSync(folder)
    ? readdirSync(folder).filter((each) => each !== "clean.txt")
    : [];
  if (names.length === 0) {
    return {
      count: 0,
      found: [finding("planted/absent", folder, `nothing is planted for ${step}`)],
    };
  }
  const clean = readPlant(path.join(folder, "clean.txt"));
  const plants = names.map((name) => readPlant(path.join(folder, name)));
  const found = compare(step, "clean", await judge(step, clean.files), []);
  const asOne = {
    name: "*",
    expected: plants.flatMap((each) => each.expected),
    files: plants.flatMap((each) => each.files),
  };
  for (const { name, expected, files } of together.includes(step) ? [asOne] : plants) {
    const accused = await judge(step, [...clean.files, ...files]);
    found.push(
      ...compare(
        step,
        name,
        accused,
        expected.map((each) => each.join(" ")),
      ),
    );
  }
  return { count: plants.length, found };
}

/** The rules by name: those the steps write down, and the walls of the dependency cruiser. */
function ruleNames(names) {
  const rules = path.join(home, "tools/check/rules");
  const written = readdirSync(rules, { recursive: true })
    .filter((file) => file.endsWith(".mjs"))
    .flatMap((file) => [
      ...readFileSync(path.join(rules, file), "utf8").matchAll(/finding\(\s*"([a-z-]+\/[a-z-]+)"/g),
    ])
    .map((match) => match[1]);
  const { forbidden } = createRequire(import.meta.url)(path.join(home, ".dependency-cruiser.cjs"));
  const all = new Set([...written, ...forbidden.map(({ name }) => `walls/${name}`)]);
  return [...all].filter((rule) => names.includes(rule.split("/")[0]) && !softRules.includes(rule));
}

/** A rule without a violation to bite is not known to bite. */
function checkCover(names) {
  const planned = names.flatMap((step) =>
    readdirSync(path.join(planted, step)).flatMap((name) =>
      readPlant(path.join(planted, step, name)).expected.map(([rule]) => rule),
    ),
  );
  return ruleNames(names)
    .filter((rule) => !planned.includes(rule))
    .map((rule) =>
      finding("planted/absent", "tools/check/planted", `nothing is planted for ${rule}`),
    );
}

/**
 * Proves that each rule bites: every planted violation is reported, exactly, and a clean twin passes.
 */
export async function proveRules(names, note) {
  const results = await Promise.all(names.map(proveStep));
  note(`${results.reduce((sum, each) => sum + each.count, 0)} planted`);
  return [...results.flatMap((each) => each.found), ...checkCover(names)];
}
