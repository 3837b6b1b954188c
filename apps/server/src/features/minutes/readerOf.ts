import type { Actor } from "../../platform/actor.ts";
import type { Reader as Tx } from "../../platform/db/database.ts";
import { type HallMeeting, readForHall, standingOf } from "../meetings/index.ts";
import type { Reader } from "./policy.ts";

/** Who asks about the minutes of which meeting; null when there is no such meeting. */
export async function readerOf(
  tx: Tx,
  meetingId: string,
  actor: Actor,
): Promise<{ meeting: HallMeeting; me: Reader } | null> {
  const meeting = await readForHall(tx, meetingId);
  if (!meeting) {
    return null;
  }
  const standing = await standingOf(tx, meetingId, actor);
  const isSigner = actor.committeeId === meeting.committeeId && actor.holds("minutes.sign");
  return { meeting, me: { roles: standing?.roles ?? [], isSigner } };
}
