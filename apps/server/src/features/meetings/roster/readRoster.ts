import { HouseError } from "@plenary/contract/errors";
import type { RosterEntry } from "@plenary/contract/meetings/notices";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { authorize } from "../plan/policy.ts";
import { findMeeting } from "../store.ts";
import * as store from "./store.ts";

interface Wish extends Omit<store.RosterWish, "after"> {
  after?: string | undefined;
}

/** A page of the roster, for those who prepare or review the meeting. */
export async function readRoster(
  tx: Reader,
  me: Actor,
  meetingId: string,
  { after, ...wish }: Wish,
): Promise<{ entries: RosterEntry[]; next: string | null }> {
  authorize(me, "read", await findMeeting(tx, meetingId));
  const place = after === undefined ? undefined : placeOf(after);
  const rows = await store.rosterLines(
    ...([tx, meetingId, { ...wish, after: place }, store.rosterPage + 1] as const),
  );
  const shown = rows.slice(0, store.rosterPage);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length && last !== undefined;
  return {
    entries: shown.map(presentEntry),
    next: hasMore ? `${last.rank}.${last.sort}.${last.person_id}` : null,
  };
}

function placeOf(after: string) {
  const [, rank, sort, personId] = /^(\d{1,2})\.(\d{1,9})\.([0-9a-f-]{36})$/.exec(after) ?? [];
  if (rank === undefined || sort === undefined || personId === undefined) {
    throw new HouseError("platform/bad-input");
  }
  return { rank: Number(rank), sort: Number(sort), personId };
}

/** One line of the roster. */
export function presentEntry(row: store.RosterLine): RosterEntry {
  const { n_sent_at: sentAt } = row;
  return {
    ...{ personId: row.person_id, name: row.name, title: row.title },
    ...{ role: row.role, venueId: row.venue_id },
    receipt:
      // A screen that stands beside a person's own row was not told.
      sentAt === null || row.role === "venue"
        ? null
        : {
            sentAt: sentAt.toISOString(),
            readAt: row.n_read_at?.toISOString() ?? null,
            remindedAt: row.n_reminded_at?.toISOString() ?? null,
            answer: row.n_answer,
            reason: row.n_reason ?? "",
            answeredAt: row.n_answered_at?.toISOString() ?? null,
            decision: row.n_decision,
            decidedBy: row.n_decided_by ?? "",
          },
  };
}
