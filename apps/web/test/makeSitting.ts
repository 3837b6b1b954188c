import { usualItems } from "@plenary/contract/conference/readiness/rules";
import type {
  AgendaLive,
  DeskLive,
  FloorEntry,
  HallVenue,
  SittingLive,
} from "@plenary/contract/conference/schema";

/** Ids that can be read in a failure: `idOf("venue", 3)`. */
export const idOf = (kind: "venue" | "floor" | "item" | "pick" | "meeting", n: number): string => {
  const kinds = { venue: 1, floor: 2, item: 3, pick: 4, meeting: 5 };
  return `00000000-0000-4000-8000-${kinds[kind]}${String(n).padStart(11, "0")}`;
};

/** A venue that is in the room; the first is the main venue. */
export const makeVenue = (n: number, change: Partial<HallVenue> = {}): HallVenue => ({
  id: idOf("venue", n),
  name: n === 0 ? "主会场" : `第${n}分会场`,
  initials: n === 0 ? "zhc" : `d${n}fhc`,
  kind: n === 0 ? "main" : "sub",
  order: n,
  code: n,
  expectedHeads: 80,
  link: "joined",
  linkSince: "2026-11-23T02:00:00.000Z",
  isOpen: n === 0,
  ...change,
});

/** An entry of the queue, for the venue of the same number. */
export const makeEntry = (n: number, change: Partial<FloorEntry> = {}): FloorEntry => ({
  id: idOf("floor", n),
  venueId: idOf("venue", n),
  kind: "impromptu",
  state: "waiting",
  speaker: `委员${n}`,
  title: "省政协委员",
  subject: "助餐点",
  minutes: 5,
  askedAt: "2026-11-23T02:10:00.000Z",
  order: n,
  note: null,
  ...change,
});

/** An item of the run of show that begins at 10:00 plus `n` times twenty minutes. */
export const makeItem = (n: number, change: Partial<AgendaLive> = {}): AgendaLive => ({
  id: idOf("item", n),
  order: n + 1,
  title: `第${n + 1}项`,
  who: "",
  minutes: 20,
  startsAt: new Date(Date.parse("2026-11-23T02:00:00.000Z") + n * 20 * 60_000).toISOString(),
  begunAt: null,
  endedAt: null,
  ...change,
});

/** A sitting that is on, with the main venue on air and nothing armed. */
export const makeSitting = (change: Partial<SittingLive> = {}): SittingLive => ({
  meetingId: idOf("meeting", 1),
  title: "十一月月度协商座谈会",
  topic: "推进社区养老服务扩面提质",
  groupId: null,
  chairName: "许怀瑾",
  startsAt: "2026-11-23T02:00:00.000Z",
  state: "sitting",
  sittingSince: "2026-11-23T02:00:00.000Z",
  venues: [0, 1, 2, 3, 4].map((n) => makeVenue(n)),
  stage: { layout: "single", cells: [idOf("venue", 0)], strip: null },
  armed: null,
  take: null,
  floor: [],
  clock: null,
  endingAskedAt: null,
  isHeld: false,
  tour: null,
  lock: null,
  post: null,
  agenda: [makeItem(0), makeItem(1)],
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
});

/** The desk of a sitting in which nothing was done yet. */
export const makeDesk = (change: Partial<DeskLive> = {}): DeskLive => ({
  picks: [],
  acts: [],
  actsTotal: 0,
  shown: null,
  takes: [],
  venues: {},
  readiness: { items: [...usualItems], venues: {} },
  roll: {},
  ...change,
});
