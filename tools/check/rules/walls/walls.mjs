import path from "node:path";
import { finding } from "../../finding.mjs";
import { checkPurity } from "./purity.mjs";
import { home, run, toolScript } from "../../run.mjs";
import { checkTables } from "./tables.mjs";

const cruised = ["packages", "apps", "e2e", "bench"];

async function cruise(tree) {
  const folders = cruised.filter((folder) => tree.has(folder));
  const script = toolScript("dependency-cruiser", "depcruise");
  const config = path.join(home, ".dependency-cruiser.cjs");
  const args = ["--config", config, "--output-type", "json", ...folders];
  const { stdout, stderr } = await run(script, args, tree.root);
  const begin = stdout.indexOf("{");
  if (begin < 0) {
    throw new Error(`The dependency cruiser did not answer: ${stdout}${stderr}`);
  }
  return JSON.parse(stdout.slice(begin));
}

function showViolation({ rule, from, to, cycle }) {
  const text =
    cycle === undefined
      ? `may not import ${to}`
      : `stands in a circle: ${cycle.map((each) => each.name ?? each).join(" -> ")}`;
  return finding(`walls/${rule.name}`, from, text);
}

/** The schema library is the server's: a page that loads it at run time pays for it on every phone. */
function checkSchemaLibrary(modules) {
  const bySource = new Map(modules.map((each) => [each.source, each]));
  const starts = modules.filter(
    ({ source }) => source.startsWith("apps/web/src/") && !/\.test\.tsx?$/.test(source),
  );
  const cameFrom = new Map(starts.map(({ source }) => [source, undefined]));
  const waiting = [...cameFrom.keys()];
  const found = [];
  for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
    for (const { resolved, dependencyTypes } of bySource.get(source)?.dependencies ?? []) {
      if (dependencyTypes.includes("type-only") || cameFrom.has(resolved)) {
        continue;
      }
      cameFrom.set(resolved, source);
      waiting.push(resolved);
    }
  }
  for (const reached of cameFrom.keys()) {
    if (/node_modules\/zod\//.test(reached)) {
      found.push(showWay(cameFrom, reached));
    }
  }
  return found;
}

function showWay(cameFrom, reached) {
  const way = [reached];
  for (let at = cameFrom.get(reached); at !== undefined; at = cameFrom.get(at)) {
    way.unshift(at);
  }
  const text = `loads the schema library in the browser: ${way.join(" -> ")}`;
  return finding("walls/no-schema-library-in-web", way[0], text);
}

/** Who may import whom (house rules 1 to 8), who may touch which table, and what must stay pure. */
export async function walls(tree) {
  if (!tree.files.some((file) => /^(packages|apps|e2e|bench)\/.*\.tsx?$/.test(file))) {
    return [];
  }
  const { modules, summary } = await cruise(tree);
  return [
    ...summary.violations.map(showViolation),
    ...checkSchemaLibrary(modules),
    ...checkTables(tree),
    ...checkPurity(tree),
  ];
}
