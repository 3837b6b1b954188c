// npm start: brings up the whole product. Runs on Node >= 20, then goes on under the pinned Node 24.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { node24 } from "./node24.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
install();
const node = node24();
if (node === undefined) {
  process.stderr.write(
    `No Node 24 for ${process.platform}-${process.arch}: install Node 24 and start again.\n`,
  );
  process.exit(1);
}
const child = spawn(node, [path.join(root, "apps/server/src/start.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
// The terminal sends Ctrl-C to the whole group; this process only waits for the other's clean end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) {
      child.kill(signal);
    }
  });
}
child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
