// npm test: prepares what the tests need, then runs check → unit, routes and pages → e2e.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { node24 } from "./node24.mjs";
import { findChromium } from "./test/findChromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
install();
const node = node24();
if (node === undefined) {
  process.stderr.write("No Node 24 for this platform: install Node 24 and run the tests again.\n");
  process.exit(1);
}
const chromium = findChromium();
const env = {
  ...process.env,
  PLENARY_CHROMIUM: chromium,
  PATH: `${path.dirname(node)}${path.delimiter}${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
};
const run = (args) => spawnSync(node, args, { cwd: root, env, stdio: "inherit" }).status === 0;
const totals = { passed: 0, failed: 0 };
const reports = mkdtempSync(path.join(tmpdir(), "plenary-test-"));

/** One vitest run; its counts are added to the totals. */
function suite(name, args) {
  process.stdout.write(`\n== ${name}\n`);
  const file = path.join(reports, `${name}.json`);
  run([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...args,
  ]);
  try {
    // The report decides, not the exit code: a library's exit hook has been seen to make it 0.
    const { success, numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    // A file that does not even load has no failed test of its own and is a failure all the same.
    if (success !== true && numFailedTests === 0) {
      totals.failed += Math.max(1, numFailedTestSuites);
    }
  } catch {
    totals.failed += 1;
  }
}

process.stdout.write("== check\n");
if (!run(["tools/check.mjs", "--quiet"])) {
  totals.failed += 1;
}
process.stdout.write("\n== media engine\n");
const engineFile = path.join(reports, "engine");
if (run(["tools/test/prepareEngine.ts", engineFile])) {
  env.PLENARY_LIVEKIT_BINARY = readFileSync(engineFile, "utf8");
} else {
  totals.failed += 1;
}
suite("unit, routes, pages", []);
suite("e2e", ["--config", "e2e/vitest.config.ts"]);
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
