import type { GroupRole } from "@plenary/contract/groups/schema";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import { addMembers } from "../../groups/index.ts";
import { rosterRows } from "../roster/store.ts";
import type { MeetingRow, RosterRow } from "../tables.ts";
import { sendNotices } from "./store.ts";

/** Whoever comes onto the roster after the notice went out is told like the others, and joins the topic group. */
export async function tellNewcomers(
  ctx: ActContext,
  meeting: MeetingRow,
  personIds: readonly string[],
): Promise<void> {
  if (meeting.notified_at === null || personIds.length === 0) {
    return;
  }
  await sendNotices(ctx.tx, meeting.id, ctx.now);
  if (meeting.group_id !== null) {
    const rows = await rosterRows(ctx.tx, meeting.id, personIds);
    await addMembers(ctx, meeting.group_id, groupMembers(rows));
  }
}

const groupRoles: Partial<Record<MeetingRole, GroupRole>> = {
  chair: "host",
  clerk: "editor",
  department: "department",
  member: "member",
  observer: "observer",
};
const order = ["chair", "clerk", "department", "member", "observer"] as const;

/** What people of a roster are in the meeting's topic group; those who only work the hall are not in it. */
export function groupMembers(rows: readonly RosterRow[]) {
  const people = new Map<
    string,
    { personId: string; role: GroupRole; name: string; title: string }
  >();
  for (const role of order) {
    for (const row of rows.filter((each) => each.role === role)) {
      const { person_id: personId, name, title } = row;
      const as = groupRoles[role];
      if (as !== undefined && !people.has(personId)) {
        people.set(personId, { personId, role: as, name, title });
      }
    }
  }
  return [...people.values()];
}
