import type pg from "pg";

/**
 * Runs `work` only if no other node holds the named lock now; false when it does. The lock lives
 * with its connection, so a node that dies lets go of it.
 */
export async function exclusively(
  pool: pg.Pool,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as got",
      [name],
    );
    if (rows[0]?.got !== true) {
      return false;
    }
    try {
      await work();
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [name]);
    }
    return true;
  } finally {
    client.release();
  }
}
