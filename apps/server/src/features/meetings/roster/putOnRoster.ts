import type { MeetingRole } from "@plenary/contract/meetings/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import { tellNewcomers } from "../notices/tellNewcomers.ts";
import { addRoster } from "../store.create.ts";
import type { MeetingRow } from "../tables.ts";
import { withNames } from "./withNames.ts";

/** Puts people on the roster by name, and tells them where the others were told; answers who is new. */
export async function putOnRoster(
  ctx: ActContext,
  meeting: MeetingRow,
  entries: readonly { personId: string; role: MeetingRole; venueId: string | null }[],
): Promise<string[]> {
  const named = await withNames(ctx.tx, meeting.committee_id, entries);
  const added = await addRoster(ctx.tx, meeting.id, named);
  await tellNewcomers(ctx, meeting, added);
  return added;
}
