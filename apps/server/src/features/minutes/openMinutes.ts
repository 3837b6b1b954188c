import { HouseError } from "@plenary/contract/errors";
import type { MinutesEdition } from "@plenary/contract/minutes/schema";
import type { ActContext } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import type { HallMeeting } from "../meetings/index.ts";
import { authorize, type MinutesAct } from "./policy.ts";
import { presentEdition, presentLine } from "./present.ts";
import { readerOf } from "./readerOf.ts";
import { lockNewest } from "./store.ts";
import { minutesStream } from "./streams.ts";
import type { EditionRow } from "./tables.ts";

/** Loads and allows: the meeting with the newest edition of its minutes, held until the commit. */
export async function openMinutes(
  { tx, me, note }: ActContext,
  meetingId: string,
  act: MinutesAct,
): Promise<{ meeting: HallMeeting; newest: EditionRow | undefined }> {
  const found = await readerOf(tx, meetingId, me);
  if (!found) {
    throw new HouseError("minutes/not-found");
  }
  authorize(found.me, act);
  note({ subject: `meeting:${meetingId}` });
  return { meeting: found.meeting, newest: await lockNewest(tx, meetingId) };
}

/** As `openMinutes`, for what wants an edition. */
export async function openEdition(
  ctx: ActContext,
  meetingId: string,
  act: MinutesAct,
): Promise<{ meeting: HallMeeting; newest: EditionRow }> {
  const { meeting, newest } = await openMinutes(ctx, meetingId, act);
  if (!newest) {
    throw new HouseError("minutes/not-found");
  }
  return { meeting, newest };
}

/** Refuses what was decided about another text than the one that stands. */
export function refuseUnlessVersion(newest: EditionRow, version: number): void {
  if (newest.version !== version) {
    throw new HouseError("minutes/changed-meanwhile", {
      version: newest.version,
      by: newest.saved.by,
    });
  }
}

/** Tells the page what became of an edition, and answers it. */
export function tellEdition(
  { tell, note }: Pick<ActContext, "tell" | "note">,
  row: EditionRow,
): MinutesEdition {
  note({ edition: row.no, version: row.version, state: row.state });
  tell(streamOf(minutesStream, row.meeting_id), "minutes/changed", { edition: presentLine(row) });
  return presentEdition(row);
}
