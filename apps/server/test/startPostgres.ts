import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../src/platform/db/database.ts";
import { startEmbedded } from "../src/platform/db/embedded.ts";
import { migrate } from "../src/platform/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL of this run: the address of its databases, `{name}` standing for the name. */
    postgres: string;
  }
}

/** Every test's database is a copy of this one. */
export const template = "plenary_template";

/** One PostgreSQL for the whole run, with a migrated database to copy; stopped and removed at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "plenary-test-"));
  // Started by root, PostgreSQL runs as a user of its own, who must be able to get there.
  await chmod(folder, 0o755);
  const lines: string[] = [];
  const server = await startEmbedded({
    folder: join(folder, "database"),
    port: 0,
    log: (line) => lines.push(line),
    // Connections of several files at once; each app has a pool and a few of its own.
    flags: ["-c", "max_connections=300"],
  }).catch((error: unknown) => {
    throw new Error(`PostgreSQL did not start:\n${lines.join("")}`, { cause: error });
  });
  await makeTemplate(server.url);
  project.provide("postgres", server.url("{name}"));
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(url: (name: string) => string): Promise<void> {
  const admin = new pg.Client({ connectionString: url("postgres") });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await runMigrations({ connectionString: url(template) });
  const database = openDatabase(url(template), { max: 2, onError: () => undefined });
  await migrate(database.db, fileURLToPath(new URL("../migrations", import.meta.url)));
  await database.close();
  await admin.end();
}
