import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isNode24, node24 } from "./node24.mjs";

// The rules import TypeScript directly, so an older Node hands over to the pinned one.
if (isNode24()) {
  const { main } = await import("./check/main.mjs");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const binary = node24();
  if (binary === undefined) {
    console.error(
      "The check needs Node 24, which comes with the dependencies: run `npm ci` first.",
    );
    process.exit(1);
  }
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync(binary, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(status ?? 1);
}
