import { HouseError } from "@plenary/contract/errors";
import type { MeetingFileSummary } from "@plenary/contract/meetings/plan";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { receiptsOf } from "../notices/store.ts";
import { requireDesk } from "./policy.ts";
import { presentLine } from "./present.ts";
import { type FilesWish, filesOf } from "./store.ts";

interface Wish extends Omit<FilesWish, "after"> {
  after?: string | undefined;
}

/** A committee's meetings, the latest first, page by page. */
export async function listFiles(
  tx: Reader,
  me: Actor,
  { after, ...wish }: Wish,
): Promise<{ meetings: MeetingFileSummary[]; next: string | null }> {
  const committeeId = requireDesk(me, "see");
  const place = after === undefined ? undefined : placeOf(after);
  const { rows, hasMore } = await filesOf(tx, committeeId, { ...wish, after: place });
  const receipts = await receiptsOf(
    tx,
    rows.map((row) => row.id),
  );
  const last = rows.at(-1);
  return {
    meetings: rows.map((row) => presentLine(row, receipts.get(row.id) ?? null)),
    next: hasMore && last ? `${last.starts_at.toISOString()}_${last.id}` : null,
  };
}

function placeOf(after: string) {
  const [, at = "", id] = /^(\S+)_([0-9a-f-]{36})$/.exec(after) ?? [];
  const startsAt = new Date(at);
  if (id === undefined || Number.isNaN(startsAt.getTime())) {
    throw new HouseError("platform/bad-input");
  }
  return { startsAt, id };
}
