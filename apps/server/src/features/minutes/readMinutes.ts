import { HouseError } from "@plenary/contract/errors";
import type { MinutesView } from "@plenary/contract/minutes/schema";
import type { Actor } from "../../platform/actor.ts";
import type { Reader as Tx } from "../../platform/db/database.ts";
import { draftSections } from "./draft/draftSections.ts";
import { canOf, mayRead, maySeeDrafts } from "./policy.ts";
import { presentEdition, presentLine } from "./present.ts";
import { readerOf } from "./readerOf.ts";
import { readRecord } from "./readRecord.ts";
import { editionsOf } from "./store.ts";

/** The minutes of a sitting for this reader; to whom they are not given they are not there. */
export async function readMinutes(
  tx: Tx,
  actor: Actor,
  { meetingId, edition: no }: { meetingId: string; edition?: number | undefined },
): Promise<MinutesView> {
  const found = await readerOf(tx, meetingId, actor);
  if (!found) {
    throw new HouseError("minutes/not-found");
  }
  const { meeting, me } = found;
  const rows = await editionsOf(tx, meetingId);
  const seen = rows.filter(({ state }) => mayRead(me, state));
  const row = no === undefined ? seen[0] : seen.find((each) => each.no === no);
  if (!row && (no !== undefined || !maySeeDrafts(me))) {
    throw new HouseError("minutes/not-found");
  }

  const isNewest = row === undefined || row.no === rows[0]?.no;
  const can = canOf(me, meeting, rows[0]?.state ?? null);
  const record = row?.record ?? (await readRecord(tx, meeting));
  return {
    ...{ meetingId, meetingState: meeting.state, title: meeting.title },
    edition: row ? presentEdition(row) : null,
    editions: seen.map(presentLine),
    record,
    suggested: can.save && isNewest ? draftSections(record) : [],
    // Whoever looks at an old edition does nothing to it.
    can: isNewest ? can : { ...nothing, replay: can.replay },
  };
}

const nothing = {
  ...{ begin: false, save: false, submit: false, withdraw: false },
  ...{ sign: false, sendBack: false, publish: false, correct: false },
};
