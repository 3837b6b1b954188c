import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the tools are installed. A planted tree has none of its own, so they always come from here. */
export const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The script behind `bin` of an installed package, so that it starts under this Node on any system. */
export function toolScript(packageName, bin) {
  const folder = path.join(home, "node_modules", packageName);
  const entry = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).bin;
  return path.join(folder, typeof entry === "string" ? entry : entry[bin]);
}

/** Runs a script under this Node in `cwd`. Answers its exit code and what it wrote; never throws. */
export function run(script, args, cwd) {
  const binaries = path.join(home, "node_modules", ".bin");
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", CI: "1" };
  env.PATH = `${path.dirname(process.execPath)}${path.delimiter}${binaries}${path.delimiter}${env.PATH ?? ""}`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env });
    const out = [];
    const err = [];
    child.stdout.on("data", (chunk) => out.push(chunk));
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.on("error", (error) => resolve({ code: 1, stdout: "", stderr: String(error) }));
    child.on("close", (code) => {
      const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks).toString("utf8"));
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}
