import type {
  FloorEntry,
  HallVenue,
  SittingLive,
  Stage,
} from "@plenary/contract/conference/schema";

/** A small sitting for tests: a main venue and four others, nobody speaking, the main venue on. */
export function testSitting(change: Partial<SittingLive> = {}): SittingLive {
  return {
    meetingId: "m",
    title: "",
    topic: "",
    groupId: null,
    chairName: "",
    startsAt: "2026-11-23T01:00:00.000Z",
    state: "sitting",
    sittingSince: "2026-11-23T01:00:00.000Z",
    venues: ["main", "a", "b", "c", "d"].map((id, order) => testVenue(id, order)),
    stage: { layout: "single", cells: ["main"], strip: null },
    armed: null,
    take: null,
    floor: [],
    clock: null,
    endingAskedAt: null,
    isHeld: false,
    post: null,
    agenda: [],
    counts: { speeches: 0, posts: 0 },
    rules: { bookedMinutes: 8, impromptuMinutes: 5, warnMs: 60_000, answerMs: 10_000 },
    ...change,
  };
}

/** One venue of it; only the main venue's microphone stands open. */
export function testVenue(id: string, order = 1, change: Partial<HallVenue> = {}): HallVenue {
  const isMain = id === "main";
  return {
    id,
    name: id,
    initials: id,
    kind: isMain ? "main" : "sub",
    order,
    code: order,
    expectedHeads: 10,
    link: "joined",
    linkSince: null,
    isOpen: isMain,
    ...change,
  };
}

/** A place of the queue. */
export function testFloor(venueId: string, state: FloorEntry["state"], id = "f"): FloorEntry {
  return {
    id,
    venueId,
    kind: "booked",
    state,
    speaker: "",
    title: "",
    subject: "",
    minutes: 8,
    askedAt: "2026-11-23T01:00:00.000Z",
    order: 1,
    note: null,
  };
}

/** A stage with these venues in its cells. */
export const testStage = (...cells: (string | null)[]): Stage => ({
  layout: cells.length === 1 ? "single" : "pair",
  cells,
  strip: null,
});
