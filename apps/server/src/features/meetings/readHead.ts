import { type MeetingRole, MeetingRole as Roles } from "@plenary/contract/meetings/schema";
import type { Reader } from "../../platform/db/database.ts";
import { rolesOfMeeting } from "./store.head.ts";
import * as store from "./store.ts";

/** More of one role than this are counted, not named. */
const mostNamed = 40;

export interface MeetingHead {
  committeeId: string;
  committeeName: string;
  /** By role, in the order of the contract; `personIds` is empty where they are too many to name. */
  roles: { role: MeetingRole; count: number; personIds: string[] }[];
}

/** What stands at the head of a document about a meeting; null when there is none. */
export async function readHead(tx: Reader, meetingId: string): Promise<MeetingHead | null> {
  const meeting = await store.findMeeting(tx, meetingId);
  if (!meeting) {
    return null;
  }
  const found = await rolesOfMeeting(tx, meetingId, mostNamed);
  return {
    committeeId: meeting.committee_id,
    committeeName: meeting.committee_name,
    roles: Roles.options.flatMap((role) => {
      const row = found.find((each) => each.role === role);
      return row === undefined
        ? []
        : [{ ...row, personIds: row.count > mostNamed ? [] : row.personIds }];
    }),
  };
}
