// Writes packages/contract/openapi.json and the web's typed client from the contract. `--check` only compares.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isNode24, node24 } from "./node24.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
if (!isNode24()) {
  const node = node24();
  const done = spawnSync(
    node ?? "node",
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  process.exit(done.status ?? 1);
}
const { writeContract } = await import("./contract/writeContract.mjs");
process.exitCode = await writeContract(root, process.argv.includes("--check"));
