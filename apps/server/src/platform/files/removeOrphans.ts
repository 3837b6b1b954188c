import { sql } from "kysely";
import type { Routine } from "../jobs/jobs.ts";
import { act } from "../log/act.ts";
import type { Blobs } from "./diskBlobs.ts";

const dayMs = 86_400_000;

const forget = act("platform/remove-orphans", async ({ tx, now, note }, _input: null) => {
  const before = new Date(now.getTime() - dayMs);
  const { rows } = await sql<{ id: string }>`
    delete from platform_files where owner is null and at < ${before} returning id
  `.execute(tx);
  note({ removed: rows.length });
  return rows.map((row) => row.id);
});

/**
 * Every hour: removes uploads that nobody attached to anything within a day, and bytes without a row,
 * which a crash between the two leaves behind.
 */
export const removeOrphans = (blobs: Blobs): Routine => ({
  name: "platform/remove-orphans",
  cron: "41 * * * *",
  run: async ({ db, now, command }) => {
    for (const id of await command(now.toISOString(), forget, null)) {
      await blobs.remove(id);
    }
    for await (const { id, at } of blobs.list()) {
      const { rows } = await sql`select 1 from platform_files where id = ${id}`.execute(db);
      // One being uploaded now has no row yet either.
      if (rows.length === 0 && now.getTime() - at.getTime() > dayMs) {
        await blobs.remove(id);
      }
    }
  },
});
