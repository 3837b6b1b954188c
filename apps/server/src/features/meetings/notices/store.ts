import type { ReceiptCount } from "@plenary/contract/meetings/notices";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { sql, type Updateable } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { MeetingRow, MeetingsTables, NoticeRow, RosterRow } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();

/** Sends the notice to whoever of the roster has none; a screen is not told. Answers how many. */
export async function sendNotices(tx: Tx, meetingId: string, now: Date): Promise<number> {
  const done = await sql`
    insert into meetings_notices (meeting_id, person_id, sent_at)
    select distinct r.meeting_id, r.person_id, ${now}::timestamptz from meetings_roster r
    where r.meeting_id = ${meetingId} and r.role <> 'venue'
    on conflict do nothing
  `.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Takes back the notices of those who are no longer on the roster. */
export async function dropNotices(tx: Tx, meetingId: string): Promise<void> {
  await sql`
    delete from meetings_notices n where n.meeting_id = ${meetingId} and not exists (
      select 1 from meetings_roster r where r.meeting_id = n.meeting_id and r.person_id = n.person_id
        and r.role <> 'venue')
  `.execute(tx);
}

/** One person's notice, held until the transaction ends. */
export const lockNotice = (
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<NoticeRow | undefined> =>
  db(tx)
    .selectFrom("meetings_notices")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();

/** Changes one person's notice. */
export async function changeNotice(
  tx: Tx,
  { meeting_id, person_id }: Pick<NoticeRow, "meeting_id" | "person_id">,
  set: Updateable<MeetingsTables["meetings_notices"]>,
): Promise<void> {
  await db(tx)
    .updateTable("meetings_notices")
    .set(set)
    .where("meeting_id", "=", meeting_id)
    .where("person_id", "=", person_id)
    .execute();
}

/** Marks everybody who has not answered as reminded; answers how many they are. */
export async function remindSilent(tx: Tx, meetingId: string, now: Date): Promise<number> {
  const done = await db(tx)
    .updateTable("meetings_notices")
    .set({ reminded_at: now })
    .where("meeting_id", "=", meetingId)
    .where("answer", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export interface OwnNotice {
  notice: NoticeRow;
  meeting: MeetingRow;
  roster: (RosterRow & { venueName: string | null })[];
}

/** Someone's notices of meetings that are not over, the soonest first. */
export async function noticesOf(tx: Reader, personId: string): Promise<OwnNotice[]> {
  const notices = await db(tx)
    .selectFrom("meetings_notices")
    .selectAll()
    .where("person_id", "=", personId)
    .execute();
  const ids = notices.map((notice) => notice.meeting_id);
  if (ids.length === 0) {
    return [];
  }
  const meetings = await db(tx)
    .selectFrom("meetings_meetings")
    .selectAll()
    .where("id", "in", ids)
    .where("state", "not in", ["draft", "approved", "closed"])
    .orderBy("starts_at")
    .execute();
  const roster = await db(tx)
    .selectFrom("meetings_roster as r")
    .leftJoin("meetings_venues as v", "v.id", "r.venue_id")
    .selectAll("r")
    .select("v.name as venueName")
    .where("r.person_id", "=", personId)
    .where("r.meeting_id", "in", ids)
    .execute();
  return meetings.flatMap((meeting) => {
    const notice = notices.find((each) => each.meeting_id === meeting.id);
    const mine = roster.filter((each) => each.meeting_id === meeting.id);
    return notice ? [{ notice, meeting, roster: mine }] : [];
  });
}

const counts = sql.raw(`
  count(distinct n.person_id)::int as told,
  count(distinct n.person_id) filter (where n.read_at is not null)::int as read,
  count(distinct n.person_id) filter (where n.answer = 'coming')::int as coming,
  count(distinct n.person_id) filter (where n.answer = 'leave')::int as leave,
  count(distinct n.person_id) filter (where n.answer is null)::int as silent
`);

/** Receipts of meetings as a whole. */
export async function receiptsOf(
  tx: Reader,
  meetingIds: readonly string[],
): Promise<Map<string, ReceiptCount>> {
  const { rows } = await sql<ReceiptCount & { id: string }>`
    select n.meeting_id as id, ${counts} from meetings_notices n
    where n.meeting_id = any(${[...meetingIds]}::uuid[]) group by n.meeting_id
  `.execute(tx);
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}

/** Receipts of one meeting, by role and by venue. */
export async function receiptGroups(tx: Reader, meetingId: string) {
  const byRole = await sql<ReceiptCount & { role: MeetingRole }>`
    select r.role, ${counts} from meetings_notices n
    join meetings_roster r on r.meeting_id = n.meeting_id and r.person_id = n.person_id
    where n.meeting_id = ${meetingId} and r.role <> 'venue' group by r.role
  `.execute(tx);
  const byVenue = await sql<ReceiptCount & { venueId: string | null }>`
    select r.venue_id as "venueId", ${counts} from meetings_notices n
    join meetings_roster r on r.meeting_id = n.meeting_id and r.person_id = n.person_id
    where n.meeting_id = ${meetingId} and r.role <> 'venue' group by r.venue_id
  `.execute(tx);
  return { byRole: byRole.rows, byVenue: byVenue.rows };
}
