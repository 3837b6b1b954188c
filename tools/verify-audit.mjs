import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { node24 } from "./node24.mjs";

// `node tools/verify-audit.mjs --database <url> --checkpoints <file> --key <file>`: see docs/operate/audit.md.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const program = path.join(root, "apps/server/src/platform/audit/verifyAudit.ts");
const node = node24();
if (node === undefined) {
  process.stderr.write("Run `npm ci` first: it installs what the verifier needs.\n");
  process.exit(2);
}
const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 2));
