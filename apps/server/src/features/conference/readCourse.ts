import type { Act, FloorKind, Pick as PickedPost } from "@plenary/contract/conference/schema";
import type { Reader } from "../../platform/db/database.ts";
import { readAgenda, readForHall } from "../meetings/index.ts";
import { presentPick } from "./picks/machine.ts";
import { actsOfKinds, spokenOf } from "./store.course.ts";
import { picksOf } from "./store.picks.ts";
import * as store from "./store.ts";

const minuteMs = 60_000;
/** Acts by which the chair ruled otherwise than the queue would have it. */
const rulings = ["called-out-of-turn", "refused", "clock-extended"];
const milestones = ["begun", "adjourned", "closed"];

/** What happened in a sitting, as the hall noted it. */
export interface Course {
  begunAt: string | null;
  /** When it was closed, or adjourned last; null while it sits. */
  endedAt: string | null;
  /** Venue id → people counted. */
  heads: ReadonlyMap<string, number | null>;
  items: { title: string; who: string; begunAt: string | null; endedAt: string | null }[];
  speeches: {
    speaker: string;
    title: string;
    subject: string;
    venueId: string;
    kind: FloorKind;
    begunAt: string | null;
    endedAt: string | null;
    spokenMs: number;
    limitMs: number;
  }[];
  /** Posts that were on the screens. */
  posts: PickedPost[];
  postsTotal: number;
  rulings: Act[];
}

/** Reads what happened in a sitting; null when there is no such meeting. */
export async function readCourse(tx: Reader, meetingId: string): Promise<Course | null> {
  const meeting = await readForHall(tx, meetingId);
  if (!meeting) {
    return null;
  }
  const sitting = await store.findSitting(tx, meetingId);
  const acts = await actsOfKinds(tx, meetingId, [...milestones, ...rulings]);
  const isOver = meeting.state === "closed" || meeting.state === "adjourned";
  const ends = acts.filter(({ what }) => what === "closed" || what === "adjourned");
  const endedAt = isOver ? (ends.at(-1)?.at ?? null) : null;
  const venues = await store.venuesOf(tx, meetingId);
  const picks = (await picksOf(tx, meetingId)).map(presentPick);
  return {
    begunAt: sitting?.sitting_since?.toISOString() ?? null,
    endedAt,
    heads: new Map(venues.map(({ venue_id, heads }) => [venue_id, heads])),
    items: await readItems(tx, meetingId, endedAt),
    speeches: (await spokenOf(tx, meetingId)).map((row) => ({
      ...{ speaker: row.speaker, title: row.title, subject: row.subject, kind: row.kind },
      venueId: row.venue_id,
      begunAt: row.begun_at?.toISOString() ?? null,
      endedAt: row.ended_at?.toISOString() ?? null,
      spokenMs: row.spoken_ms,
      limitMs: row.limit_ms ?? row.minutes * minuteMs,
    })),
    posts: picks.filter(({ shownAt, state }) => shownAt !== null && state !== "dropped"),
    postsTotal: sitting?.posts ?? 0,
    rulings: acts.filter(({ what }) => rulings.includes(what)),
  };
}

/** The agenda as it was held: what was on when the sitting ended, ended with it. */
async function readItems(tx: Reader, meetingId: string, endedAt: string | null) {
  const begun = new Map((await store.itemsOf(tx, meetingId)).map((row) => [row.item_id, row]));
  return (await readAgenda(tx, meetingId)).map(({ id, title, who }) => {
    const row = begun.get(id);
    const ended = row?.ended_at?.toISOString() ?? endedAt;
    return {
      ...{ title, who },
      begunAt: row?.begun_at.toISOString() ?? null,
      endedAt: row === undefined ? null : ended,
    };
  });
}
