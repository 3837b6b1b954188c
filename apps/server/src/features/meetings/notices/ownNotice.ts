import { HouseError } from "@plenary/contract/errors";
import type { Tx } from "../../../platform/db/database.ts";
import { type Asker, standingOf } from "../standingOf.ts";
import type { NoticeRow } from "../tables.ts";
import { lockNotice } from "./store.ts";

/**
 * The notice sent to someone who still has a place in the meeting, held until the act is over.
 * Throws `meetings/notice-not-found`, for a stranger and for one whose post has ended alike.
 */
export async function ownNotice(tx: Tx, meetingId: string, me: Asker): Promise<NoticeRow> {
  const [notice, standing] = [
    await lockNotice(tx, meetingId, me.personId),
    await standingOf(tx, meetingId, me),
  ];
  if (!notice || standing === null) {
    throw new HouseError("meetings/notice-not-found");
  }
  return notice;
}
