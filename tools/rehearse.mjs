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

// The venues leave in order; the native library may hang while an engine is away, and then even
// the timers of its own process stand still. So the end is kept here.
const patienceMs = 2_500;
let ending;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (ending !== undefined) {
      return;
    }
    process.stdout.write("正在离场 The venues leave …\n");
    child.kill("SIGTERM");
    ending = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  });
}
child.on("exit", (code) => {
  clearTimeout(ending);
  // Whoever asked for the end gets it; how the library took it is its own matter.
  process.exit(ending === undefined ? (code ?? 1) : 0);
});
