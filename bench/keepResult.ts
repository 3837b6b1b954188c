import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { type Product, root } from "./product.ts";

/** Says on which machine, of which versions and which commit the figures are. */
export function describeMachine(product: Product): string {
  const database = execFileSync(`/proc/${product.databasePid()}/exe`, ["--version"]);
  const engine = product.enginePid();
  const processors = cpus();
  const isChanged = git("status", "--porcelain", "--", "apps", "packages") !== "";
  const files = /Max open files\s+\S+\s+(\S+)/.exec(readFileSync("/proc/self/limits", "utf8"));
  return [
    `- ${processors.length} cores (${processors[0]?.model ?? "unknown"}), ${(totalmem() / 1e9).toFixed(1)} GB, Linux ${release()}`,
    `- Node ${process.version}, ${database.toString().trim()}, engine ${engine === undefined ? "none" : execFileSync(`/proc/${engine}/exe`, ["--version"]).toString().trim()}`,
    `- commit ${git("rev-parse", "--short", "HEAD")}${isChanged ? " with changes not yet committed" : ""}, ${new Date().toISOString()}`,
    `- load average at the start ${loadavg()[0]?.toFixed(2)}; at most ${files?.[1] ?? "?"} open files per process`,
    "- everything on this one machine: app server, database, engine and whoever loads them",
  ].join("\n");
}

/** Keeps and prints what was measured. */
export function keepResult(name: string, parts: readonly string[]): void {
  const text = `${parts.join("\n\n")}\n`;
  const file = `${new Date().toISOString().slice(0, 10)}-${name}.md`;
  writeFileSync(join(root, "bench/results", file), text);
  process.stdout.write(`\n${text}\nKept in bench/results/${file}\n`);
}

const git = (...words: string[]) =>
  execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
