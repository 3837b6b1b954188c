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
    tour: null,
    lock: null,
    post: null,
    agenda: [],
    rollCall: null,
    counts: { speeches: 0, posts: 0 },
    rules: {
      bookedMinutes: 8,
      impromptuMinutes: 5,
      warnMs: 60_000,
      answerMs: 10_000,
      tourSeconds: 15,
      orderRule: "first-come",
    },
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

const layouts: Record<number, Stage["layout"]> = {
  ...{ 1: "single", 2: "pair", 4: "quad", 9: "nine", 16: "sixteen", 25: "twenty-five" },
};

/** A stage with these venues in its cells. */
export const testStage = (...cells: (string | null)[]): Stage => ({
  layout: layouts[cells.length] ?? "quad",
  cells,
  strip: null,
});
