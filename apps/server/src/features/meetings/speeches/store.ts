import { sql, type Updateable } from "kysely";
import type { Reader, Tx } from "../../../platform/db/database.ts";
import type { MaterialRow, MeetingsTables, SpeechRow } from "../tables.ts";

const db = (tx: Reader) => tx.withTables<MeetingsTables>();

/** One booked speech of a meeting. */
export const findSpeech = (
  tx: Reader,
  meetingId: string,
  speechId: string,
): Promise<SpeechRow | undefined> =>
  db(tx)
    .selectFrom("meetings_speeches")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("id", "=", speechId)
    .executeTakeFirst();

/** Enters a speech behind all others; answers its id. */
export async function addSpeech(
  tx: Tx,
  speech: Omit<SpeechRow, "id" | "sort" | "state">,
): Promise<string> {
  const { id } = await db(tx)
    .insertInto("meetings_speeches")
    .values({
      ...speech,
      sort: sql<number>`(select coalesce(max(sort), 0) + 1 from meetings_speeches
        where meeting_id = ${speech.meeting_id})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes one speech. */
export async function changeSpeech(
  tx: Tx,
  speechId: string,
  set: Updateable<MeetingsTables["meetings_speeches"]>,
): Promise<void> {
  if (Object.keys(set).length === 0) {
    return;
  }
  await db(tx).updateTable("meetings_speeches").set(set).where("id", "=", speechId).execute();
}

/** Takes a speech out. */
export async function removeSpeech(tx: Tx, speechId: string): Promise<void> {
  await db(tx).deleteFrom("meetings_speeches").where("id", "=", speechId).execute();
}

/** Puts all speeches of a meeting in this order. */
export async function orderSpeeches(
  tx: Tx,
  meetingId: string,
  speechIds: readonly string[],
): Promise<void> {
  await sql`
    update meetings_speeches s set sort = o.sort
    from unnest(${[...speechIds]}::uuid[]) with ordinality as o (id, sort)
    where s.id = o.id and s.meeting_id = ${meetingId}
  `.execute(tx);
}

/** The files of a meeting, in the order they came. */
export const materialsOf = (tx: Reader, meetingId: string): Promise<MaterialRow[]> =>
  db(tx)
    .selectFrom("meetings_materials")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("id")
    .execute();

/** A file of a meeting by its own id, and whose manuscript it is. */
export const findMaterial = (
  tx: Reader,
  materialId: string,
): Promise<(MaterialRow & { speaker: string | null }) | undefined> =>
  db(tx)
    .selectFrom("meetings_materials as f")
    .leftJoin("meetings_speeches as s", "s.id", "f.speech_id")
    .selectAll("f")
    .select("s.person_id as speaker")
    .where("f.id", "=", materialId)
    .executeTakeFirst();

/** An id for a file that is about to be attached. */
export async function newMaterialId(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  return rows[0]?.id ?? "";
}

/** Adds a file. */
export async function addMaterial(tx: Tx, row: MaterialRow): Promise<void> {
  await db(tx).insertInto("meetings_materials").values(row).execute();
}

/** Takes a file out; undefined when the meeting has no such file. */
export const removeMaterial = (
  tx: Tx,
  meetingId: string,
  fileId: string,
): Promise<MaterialRow | undefined> =>
  db(tx)
    .deleteFrom("meetings_materials")
    .where("meeting_id", "=", meetingId)
    .where("file_id", "=", fileId)
    .returningAll()
    .executeTakeFirst();
