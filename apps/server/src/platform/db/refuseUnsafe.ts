import { sql } from "kysely";
import type { Db } from "./database.ts";

/** Settings under which PostgreSQL acknowledges what a power cut would lose. */
const durable = ["fsync", "full_page_writes", "synchronous_commit"] as const;

/**
 * Refuses to run on a database whose acknowledgements are not durable (reliability D3).
 */
export async function refuseUnsafe(db: Db): Promise<void> {
  const found = await unsafeSettings(db);
  if (found.length > 0) {
    throw new UnsafeDatabase(found);
  }
}

/**
 * The settings that would lose acknowledged writes, for the session as it is and for what the role or
 * the database would set later.
 */
export async function unsafeSettings(db: Db): Promise<string[]> {
  const session = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(durable.map((each) => sql.lit(each)))})
  `.execute(db);
  const stored = await sql<{ entry: string; role: string | null; database: string | null }>`
    select unnest(s.setconfig) as entry, r.rolname as role, d.datname as database
    from pg_db_role_setting s
    left join pg_roles r on r.oid = s.setrole
    left join pg_database d on d.oid = s.setdatabase
    where (r.rolname is null or r.rolname = current_user)
      and (d.datname is null or d.datname = current_database())
  `.execute(db);

  const found = session.rows
    .filter((row) => row.setting === "off")
    .map((row) => `${row.name} = off`);
  for (const { entry, role, database } of stored.rows) {
    const [name, value] = entry.split("=");
    if (durable.some((each) => each === name) && value === "off") {
      found.push(`${name} = off (set for ${role ?? database ?? "all"})`);
    }
  }
  return found;
}

/** The database would lose acknowledged writes; the message says which setting. */
export class UnsafeDatabase extends Error {
  readonly settings: readonly string[];
  constructor(settings: readonly string[]) {
    super(
      `The database may lose acknowledged writes: ${settings.join(", ")}. Set them on and start again.`,
    );
    this.name = "UnsafeDatabase";
    this.settings = settings;
  }
}
