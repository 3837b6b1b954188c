import type { MinutesEdition, MinutesText, SittingRecord } from "@plenary/contract/minutes/schema";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { EditionRow, MinutesTables } from "./tables.ts";

const db = (tx: Reader) => tx.withTables<MinutesTables>();
const jsonOrNull = (value: unknown): string | null =>
  value === null ? null : JSON.stringify(value);

/** The editions of a sitting's minutes, the newest first. */
export const editionsOf = (tx: Reader, meetingId: string): Promise<EditionRow[]> =>
  db(tx)
    .selectFrom("minutes_editions")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("no", "desc")
    .execute();

/** The newest edition, held until the commit; undefined before any is begun. */
export const lockNewest = (tx: Tx, meetingId: string): Promise<EditionRow | undefined> =>
  db(tx)
    .selectFrom("minutes_editions")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("no", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

/** Adds an edition as a draft; undefined when another was begun at the same moment. */
export const addEdition = (
  tx: Tx,
  meetingId: string,
  edition: MinutesText & Pick<MinutesEdition, "no" | "reason" | "saved">,
): Promise<EditionRow | undefined> =>
  db(tx)
    .insertInto("minutes_editions")
    .values({
      meeting_id: meetingId,
      state: "draft",
      ...{ no: edition.no, number: edition.number, title: edition.title, reason: edition.reason },
      sections: JSON.stringify(edition.sections),
      saved: JSON.stringify(edition.saved),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

/** Writes the text of a draft over one version; undefined when it is another by now, or no draft. */
export const saveText = (
  tx: Tx,
  { id, version }: Pick<EditionRow, "id" | "version">,
  text: MinutesText,
  saved: MinutesEdition["saved"],
): Promise<EditionRow | undefined> =>
  db(tx)
    .updateTable("minutes_editions")
    .set({
      ...{ number: text.number, title: text.title, version: version + 1 },
      sections: JSON.stringify(text.sections),
      saved: JSON.stringify(saved),
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "draft")
    .returningAll()
    .executeTakeFirst();

export interface Moved
  extends Pick<MinutesEdition, "state" | "returned" | "submitted" | "signed" | "published"> {
  record: SittingRecord | null;
}

/** Moves an edition from its state to another; undefined when it is no longer there. */
export const moveEdition = (
  tx: Tx,
  { id, state }: Pick<EditionRow, "id" | "state">,
  to: Moved,
): Promise<EditionRow | undefined> =>
  db(tx)
    .updateTable("minutes_editions")
    .set({
      state: to.state,
      record: jsonOrNull(to.record),
      returned: jsonOrNull(to.returned),
      submitted: jsonOrNull(to.submitted),
      signed: jsonOrNull(to.signed),
      published: jsonOrNull(to.published),
    })
    .where("id", "=", id)
    .where("state", "=", state)
    .returningAll()
    .executeTakeFirst();
