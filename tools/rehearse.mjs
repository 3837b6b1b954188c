import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { node24 } from "./node24.mjs";

// `npm run rehearse -- --venues 4`: fills a running sitting with synthetic venues.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const node = node24();
if (node === undefined) {
  process.stderr.write("Run `npm start` first: it installs what the rehearsal needs.\n");
  process.exit(1);
}

const program = path.join(root, "e2e", "rehearse", "rehearse.ts");
const child = spawn(node, [program, ...process.argv.slice(2)], {
  stdio: "inherit",
  // The native library talks about itself in any other environment.
  env: { ...process.env, NODE_ENV: "production" },
});
// Ctrl-C reaches the child by itself; this process only waits for its end.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));
