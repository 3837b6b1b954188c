import { home } from "./run.mjs";
import { showFinding } from "./finding.mjs";
import { openTree } from "./tree.mjs";
import { steps } from "./steps.mjs";
import { proveRules } from "./proveRules.mjs";

const usage = "node tools/check.mjs [--only <step>[,<step>]] [--fix] [--planted] [--quiet]";

function readOptions(args) {
  const options = { only: undefined, isFixing: false, isPlanted: false, isQuiet: false };
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = args[i].split("=");
    if (name === "--only") {
      options.only = (inline ?? args[(i += 1)] ?? "").split(",");
    } else if (name === "--fix") {
      options.isFixing = true;
    } else if (name === "--planted") {
      options.isPlanted = true;
    } else if (name === "--quiet") {
      options.isQuiet = true;
    } else {
      return { fault: `${args[i]} is not an option.` };
    }
  }
  const unknown = options.only?.find((name) => !(name in steps));
  if (unknown !== undefined) {
    return { fault: `There is no step "${unknown}". The steps: ${Object.keys(steps).join(" ")}` };
  }
  return options;
}

/** Runs one step and prints its line. A step that breaks is a failure, never a silence. */
async function takeStep(name, work) {
  const startedAt = performance.now();
  const notes = [];
  let findings;
  try {
    findings = await work((note) => notes.push(note));
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    findings = [{ rule: `${name}/broken`, file: "tools/check", text, line: 0, level: "fail" }];
  }
  const failed = findings.filter((each) => each.level === "fail").length;
  const warned = findings.length - failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
  const verdict = failed === 0 ? "ok" : `${failed} wrong`;
  const extra = [...(warned > 0 ? [`${warned} to watch`] : []), ...notes].join("; ");
  console.log(`${seconds} s  ${name.padEnd(10)} ${verdict}${extra === "" ? "" : `  (${extra})`}`);
  return findings;
}

/** `lanes` steps at a time: the rules of our own fill the waits for the compilers. */
async function takeSteps(names, lanes, work) {
  const waiting = [...names];
  const findings = [];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      findings.push(...(await takeStep(name, (note) => work(name, note))));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return findings;
}

function report(findings, isQuiet) {
  const warnings = findings.filter((each) => each.level === "warn");
  const failures = findings.filter((each) => each.level === "fail");
  if (!isQuiet && warnings.length > 0) {
    console.log(`\nTo watch (does not fail):\n${warnings.map(showFinding).join("\n")}`);
  }
  if (failures.length > 0) {
    console.log(`\nWrong:\n${failures.map(showFinding).join("\n")}`);
  }
}

/** The whole check. Answers the exit code. */
export async function main(args) {
  const startedAt = performance.now();
  const { only, isFixing, isPlanted, isQuiet, fault } = readOptions(args);
  if (fault !== undefined) {
    console.error(`${fault}\nUse: ${usage}`);
    return 2;
  }
  const names = Object.keys(steps).filter((name) => only === undefined || only.includes(name));
  const findings = [];
  if (!isPlanted) {
    const tree = openTree(home);
    // Two that mend the same file at once would undo each other.
    const lanes = isFixing ? 1 : 2;
    const work = (name, note) => steps[name].check(tree, { isFixing, note });
    findings.push(...(await takeSteps(names, lanes, work)));
  }
  if (isPlanted || only === undefined) {
    findings.push(...(await takeStep("planted", (note) => proveRules(names, note))));
  }
  report(findings, isQuiet);
  const failed = findings.filter((each) => each.level === "fail").length;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`\n${failed === 0 ? "The house stands" : `${failed} wrong`}, ${seconds} s.`);
  return failed === 0 ? 0 : 1;
}
