import { sql } from "kysely";
import type { Db } from "./database.ts";
import { unsafeSettings } from "./refuseUnsafe.ts";

export interface DatabaseState {
  version: string;
  bytes: number;
  unsafe: string[];
}

/** Version and size of the database, and whether a power cut would lose what it has acknowledged. */
export async function readDatabase(db: Db): Promise<DatabaseState> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version,
           pg_database_size(current_database()) as bytes
  `.execute(db);
  const [row] = rows;
  return {
    version: row?.version ?? "",
    bytes: row?.bytes ?? 0,
    unsafe: await unsafeSettings(db),
  };
}
