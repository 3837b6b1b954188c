import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";

/**
 * The tables are not named here: each feature's store names its own with `db.withTables<...>()`,
 * so that one feature cannot reach into another's without the compiler and the walls noticing.
 */
// biome-ignore lint/complexity/noBannedTypes: an empty schema is meant.
export type Db = Kysely<{}>;
export type Tx = Transaction<{}>;
/** Either: for reads that may run inside or outside a transaction. */
export type Reader = Db | Tx;

const int8 = 20;
// Counts and sequence numbers fit a double by far; as strings they would be compared wrongly.
pg.types.setTypeParser(int8, Number);

export interface Database {
  db: Db;
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

/** Opens a pool on a PostgreSQL. A connection that breaks is reported, never thrown. */
export function openDatabase(
  url: string,
  options: { max: number; onError: (error: Error) => void },
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: "plenary",
  });
  pool.on("error", options.onError);
  // The pool listens to idle connections only; one that breaks while it is lent would end the process.
  pool.on("connect", (client) => client.on("error", options.onError));
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, url, close: () => db.destroy() };
}
