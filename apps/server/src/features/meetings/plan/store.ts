import type { MeetingForm, MeetingState } from "@plenary/contract/meetings/schema";
import { sql, type Updateable } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { ChangeRow, MeetingRow, MeetingsTables, TemplateRow } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();
// Somebody who types a sentence leaves one entry of the trace, not one for each pause.
const sameEntryMs = 5 * 60_000;
const mostChanges = 100;
const pageSize = 50;

/** One meeting, held until the transaction ends. */
export const lockMeeting = (tx: Tx, meetingId: string): Promise<MeetingRow | undefined> =>
  db(tx)
    .selectFrom("meetings_meetings")
    .selectAll()
    .where("id", "=", meetingId)
    .forUpdate()
    .executeTakeFirst();

/** The newest change of any of these fields after a version. */
export const changeSince = (
  tx: Tx,
  meetingId: string,
  base: number,
  fields: readonly string[],
): Promise<ChangeRow | undefined> =>
  db(tx)
    .selectFrom("meetings_changes")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("version", ">", base)
    .where(sql<boolean>`fields && ${[...fields]}::text[]`)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();

export interface NewChange {
  at: Date;
  person: { id: string; name: string };
  fields: readonly string[];
  what: string;
  subject: string;
  was: string | null;
  became: string | null;
}

/** Adds an entry to the trace and counts the version up; answers the new one. */
export async function addChange(tx: Tx, meeting: MeetingRow, change: NewChange): Promise<number> {
  const { version } = await db(tx)
    .updateTable("meetings_meetings")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", meeting.id)
    .returning("version")
    .executeTakeFirstOrThrow();
  const fields = [...change.fields];
  const { at, what, subject, was, became } = change;
  const goesOn = await db(tx)
    .updateTable("meetings_changes")
    .set({ version, at, became })
    .where("meeting_id", "=", meeting.id)
    .where("version", "=", version - 1)
    .where("person_id", "=", change.person.id)
    .where("fields", "=", sql<string[]>`${fields}::text[]`)
    .where("was", "is not", null)
    .where("at", ">", new Date(at.getTime() - sameEntryMs))
    .executeTakeFirst();
  if (goesOn.numUpdatedRows === 0n) {
    await db(tx)
      .insertInto("meetings_changes")
      .values({
        ...{ meeting_id: meeting.id, version, at, fields, what, subject, was, became },
        ...{ person_id: change.person.id, person_name: change.person.name },
        is_after_notice: meeting.notified_at !== null,
      })
      .execute();
  }
  return version;
}

/** The trace of a meeting, the newest first. */
export const changesOf = (tx: Reader, meetingId: string): Promise<ChangeRow[]> =>
  db(tx)
    .selectFrom("meetings_changes")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("version", "desc")
    .limit(mostChanges)
    .execute();

/** Changes a meeting's own row. */
export async function changeMeeting(
  tx: Tx,
  meetingId: string,
  set: Updateable<MeetingsTables["meetings_meetings"]>,
): Promise<void> {
  if (Object.keys(set).length === 0) {
    return;
  }
  await db(tx).updateTable("meetings_meetings").set(set).where("id", "=", meetingId).execute();
}

/** The templates of a committee: its own where it has any of a form, the usual ones otherwise. */
export const templatesOf = (tx: Reader, committeeId: string): Promise<TemplateRow[]> =>
  db(tx)
    .selectFrom("meetings_templates as t")
    .selectAll("t")
    .where(({ or, eb, and, not, exists, selectFrom }) =>
      or([
        eb("t.committee_id", "=", committeeId),
        and([
          eb("t.committee_id", "is", null),
          not(
            exists(
              selectFrom("meetings_templates as own")
                .select("own.id")
                .where("own.committee_id", "=", committeeId)
                .whereRef("own.form", "=", "t.form"),
            ),
          ),
        ]),
      ]),
    )
    .orderBy("t.sort")
    .execute();

export interface FilesWish {
  search?: string | undefined;
  form?: MeetingForm | undefined;
  state?: MeetingState | undefined;
  /** Beginning and id of the last one of the page before. */
  after?: { startsAt: Date; id: string } | undefined;
}

export type FileLine = MeetingRow & { venues: number; people: number };

/** A committee's meetings, the latest first; one more than a page says that there are more. */
export async function filesOf(
  tx: Reader,
  committeeId: string,
  { search, form, state, after }: FilesWish,
): Promise<{ rows: FileLine[]; hasMore: boolean }> {
  let query = db(tx)
    .selectFrom("meetings_meetings as m")
    .selectAll("m")
    .select([
      sql<number>`(select count(*) from meetings_venues v where v.meeting_id = m.id)`.as("venues"),
      sql<number>`(select count(distinct person_id) from meetings_roster r
        where r.meeting_id = m.id and r.role <> 'venue')`.as("people"),
    ])
    .where("m.committee_id", "=", committeeId)
    .orderBy("m.starts_at", "desc")
    .orderBy("m.id", "desc")
    .limit(pageSize + 1);
  if (form !== undefined) {
    query = query.where("m.form", "=", form);
  }
  if (state !== undefined) {
    query = query.where("m.state", "=", state);
  }
  if (search !== undefined && search.trim() !== "") {
    const part = `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(({ or, eb }) =>
      or(["title", "topic", "chair_name"].map((each) => eb(sql.ref(`m.${each}`), "ilike", part))),
    );
  }
  if (after !== undefined) {
    query = query.where(sql<boolean>`(m.starts_at, m.id) < (${after.startsAt}, ${after.id}::uuid)`);
  }
  const rows = await query.execute();
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}
