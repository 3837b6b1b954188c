import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Migration, Migrator } from "kysely/migration";
import type { Db } from "./database.ts";

/** Brings the schema up to date, forward only. Two nodes starting at once: one waits for the other. */
export async function migrate(db: Db, folder: string): Promise<string[]> {
  const migrator = new Migrator({
    db,
    migrationTableName: "platform_migrations",
    migrationLockTableName: "platform_migration_lock",
    provider: { getMigrations: () => readMigrations(folder) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((each) => each.status === "Error")?.migrationName;
    throw new Error(`Migration ${failed ?? ""} failed`, { cause: error });
  }
  return (results ?? []).map((each) => each.migrationName);
}

/** Name of the newest migration this code knows. */
export async function lastMigration(folder: string): Promise<string> {
  return (await migrationFiles(folder)).at(-1)?.replace(/\.ts$/, "") ?? "";
}

const migrationFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /^\d{4}-.*\.ts$/.test(name)).sort();

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = await migrationFiles(folder);
  const migrations: Record<string, Migration> = {};
  for (const name of names) {
    const loaded: unknown = await import(pathToFileURL(join(folder, name)).href);
    if (!isMigration(loaded)) {
      throw new Error(`${name} does not export up()`);
    }
    migrations[name.replace(/\.ts$/, "")] = loaded;
  }
  return migrations;
}

const isMigration = (value: unknown): value is Migration =>
  typeof value === "object" && value !== null && "up" in value && typeof value.up === "function";
