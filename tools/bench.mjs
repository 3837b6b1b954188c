import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { node24 } from "./node24.mjs";

// `npm run bench -- log` or `hall`: measures, prints, and keeps the figures in bench/results.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [name = "", ...rest] = process.argv.slice(2);
const program = path.join(root, "bench", name, "bench.ts");
const node = node24();
if (!/^[a-z]+$/.test(name) || !existsSync(program)) {
  process.stderr.write("npm run bench -- log [--seconds 10] | hall [--takes 16]\n");
  process.exit(1);
}
if (node === undefined) {
  process.stderr.write("Run `npm start` first: it installs what the bench needs.\n");
  process.exit(1);
}
const child = spawn(node, [program, ...rest], { cwd: root, stdio: "inherit" });
// Ctrl-C reaches the child by itself; this process only waits for its end.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));
