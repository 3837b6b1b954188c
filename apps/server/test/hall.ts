import { randomUUID } from "node:crypto";
import type { FloorEntry, SittingLive } from "@plenary/contract/conference/schema";
import type { PostKind } from "@plenary/contract/identity/schema";
import type { MeetingRole, MeetingStep } from "@plenary/contract/meetings/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { conferenceFeature } from "../src/features/conference/index.ts";
import { keeperOf, type RoomKeeper } from "../src/features/conference/seats/keeperOf.ts";
import { createGroup, groupsFeature, moveGroup } from "../src/features/groups/index.ts";
import { rights } from "../src/features/identity/rights.ts";
import { createMeeting, meetingsFeature } from "../src/features/meetings/index.ts";
import type { Actor } from "../src/platform/actor.ts";
import type { Feature } from "../src/platform/feature.ts";
import { act } from "../src/platform/log/act.ts";
import type { Permissions } from "../src/platform/media/index.ts";
import { systemActor } from "../src/platform/systemActor.ts";
import type { Browser } from "./browser.ts";
import { type House, type HouseOptions, openHouse } from "./house.ts";
import { makeActor } from "./makers.ts";

export type Part =
  | "director"
  | "director2"
  | "chair"
  | "clerk"
  | "technician"
  | "member"
  | "department"
  | "stranger"
  | "main"
  | "qinghe"
  | "shiqiao"
  | "baishi"
  | "qingheOperator";
export type VenueKey = "main" | "qinghe" | "shiqiao" | "baishi";

const venueNames: Record<VenueKey, string> = {
  main: "主会场",
  qinghe: "青禾分会场",
  shiqiao: "石桥分会场",
  baishi: "白石分会场",
};
export const venueKeys = ["main", "qinghe", "shiqiao", "baishi"] as const;

const parts: Record<Exclude<Part, "stranger">, [MeetingRole, string, VenueKey | null]> = {
  director: ["director", "梁嘉东", "main"],
  director2: ["director", "宋以宁", "main"],
  chair: ["chair", "苏怀远", "main"],
  clerk: ["clerk", "叶知秋", "main"],
  technician: ["technician", "白宏军", "main"],
  member: ["member", "阿勒玛·那仁", "baishi"],
  department: ["department", "高闻笛", "main"],
  main: ["venue", "主会场", "main"],
  qinghe: ["venue", "青禾分会场", "qinghe"],
  shiqiao: ["venue", "石桥分会场", "shiqiao"],
  baishi: ["venue", "白石分会场", "baishi"],
  qingheOperator: ["operator", "罗佳芳", "qinghe"],
};

/** A house with one meeting: a main venue, three others, three booked speeches, and people in every role. */
export interface HallHouse extends House {
  meetingId: string;
  groupId: string;
  venues: Record<VenueKey, string>;
  people: Record<Part, Actor>;
  keeper: RoomKeeper;
  /** A browser of someone in this part. */
  in(part: Part): Browser;
  /** Path below the sitting. */
  at(path: string): string;
  move(...steps: MeetingStep[]): Promise<void>;
  /** Seats a venue's screen and brings it into the engine's room. */
  join(...keys: VenueKey[]): Promise<void>;
  /** Takes a venue out of the engine's room, as when its line breaks. */
  lose(key: VenueKey): Promise<void>;
  sitting(): Promise<SittingLive>;
  /** The queue: who waits, in order. */
  waiting(): Promise<FloorEntry[]>;
  /** May this venue's microphone be open, as the engine has it? */
  isHeard(key: VenueKey): Promise<boolean>;
}

const quiet: Permissions = {
  canPublish: true,
  canPublishSources: ["camera"],
  canSubscribe: true,
  canPublishData: false,
};

/** Opens a hall whose meeting is planned and whose topic group is open. */
export async function openHallHouse(
  options: HouseOptions & { more?: readonly Feature[] } = {},
): Promise<HallHouse> {
  const features = [groupsFeature, meetingsFeature, conferenceFeature, ...(options.more ?? [])];
  const house = await openHouse({ features, ...options });
  const people = makePeople();
  const made = await house.server.command(systemActor, null, makeMeeting, people);
  const { meetingId, groupId } = made;
  const venues = made.venueIds as Record<VenueKey, string>;
  const room = `sitting:${meetingId}`;
  const keeper = keeperOf(house.server);
  const at = (path: string) => `/sittings/${meetingId}${path}`;
  const browsers = new Map<Part, Browser>();
  const browser = (part: Part) => {
    const known = browsers.get(part) ?? house.as(people[part]);
    browsers.set(part, known);
    return known;
  };
  const sitting = async () => {
    const read = await browser("director").get<Snapshot<SittingLive>>(
      `/streams/sitting/${meetingId}`,
    );
    return read.body.state;
  };
  const notice = async () => {
    keeper.noticed(meetingId);
    await keeper.settled();
  };
  return {
    ...house,
    ...{ meetingId, groupId, venues, people, keeper, at, sitting },
    in: browser,
    move: async (...steps) => {
      for (const step of steps) {
        await browser("director").put(at("/state"), { step });
      }
    },
    join: async (...keys) => {
      for (const key of keys) {
        await browser(key).post(at("/seat"), { lease: leases[key] });
        house.media.join(room, `venue:${venues[key]}`, quiet);
      }
      await notice();
    },
    lose: async (key) => {
      await house.media.rooms.removeParticipant(room, `venue:${venues[key]}`);
      await notice();
    },
    waiting: async () => (await sitting()).floor.filter((entry) => entry.state === "waiting"),
    isHeard: async (key) => {
      await keeper.settled();
      const answer = await house.media.rooms.listParticipants(room);
      const found = answer.ok
        ? answer.value.find((each) => each.identity === `venue:${venues[key]}`)
        : undefined;
      return found?.permissions.canPublishSources.includes("microphone") ?? false;
    },
  };
}

/** The leases that `join` takes seats with. */
export const leases = Object.fromEntries(venueKeys.map((key) => [key, randomUUID()])) as Record<
  VenueKey,
  string
>;

/** The post that goes with each place on the roster. */
const postOf: Record<MeetingRole, PostKind> = {
  ...{ chair: "leader", director: "director", clerk: "clerk", technician: "technician" },
  ...{ venue: "venue", operator: "operator", department: "officer", member: "member" },
  observer: "staff",
};

function makePeople(): Record<Part, Actor> {
  const entries = Object.entries(parts).map(([part, [role, name]]) => [
    part,
    makeActor({ name, rights: rights[postOf[role]] }),
  ]);
  return {
    ...(Object.fromEntries(entries) as Record<Exclude<Part, "stranger">, Actor>),
    stranger: makeActor({ name: "陌生人" }),
  };
}

const makeMeeting = act("test/make-meeting", async (ctx, people: Record<Part, Actor>) => {
  const committeeId = randomUUID();
  const groupId = await createGroup(ctx, {
    ...{ committeeId, kind: "topic", title: "健全社区养老服务圈" },
    members: [
      { personId: people.member.personId, role: "member", name: "阿勒玛·那仁", title: "政协委员" },
      { personId: people.clerk.personId, role: "editor", name: "叶知秋", title: "" },
    ],
  });
  await moveGroup(ctx, { groupId, step: "open" });
  const made = await createMeeting(ctx, {
    ...{ committeeId, committeeName: "政协云岭省委员会", form: "consultation", groupId },
    title: "健全社区养老服务圈月度协商座谈会",
    topic: "健全社区养老服务圈",
    background: "背景",
    questions: ["设施怎么布局?", "队伍怎么建?"],
    startsAt: new Date("2026-03-02T09:30:00+08:00"),
    endsAt: new Date("2026-03-02T11:30:00+08:00"),
    chair: { personId: people.chair.personId, name: "苏怀远" },
    agenda: [
      { title: "主持人讲话", who: "苏怀远", minutes: 5 },
      { title: "预约发言", who: "委员", minutes: 40 },
    ],
    venues: venueKeys.map((key) => ({
      ...{ key, placeId: null, name: venueNames[key], initials: key, expectedHeads: 80 },
      kind: key === "main" ? ("main" as const) : ("sub" as const),
      ...{ operatorName: "罗佳芳", operatorPhone: "8021" },
    })),
    speeches: [
      speech(people.department.personId, "何静之", "main"),
      speech(people.chair.personId, "周明远", "qinghe"),
      speech(people.member.personId, "林若溪", "shiqiao"),
    ],
    roster: Object.entries(parts).map(([part, [role, , venueKey]]) => ({
      ...{ personId: people[part as Part].personId, role, venueKey },
    })),
  });
  return { ...made, groupId };
});

const speech = (personId: string, name: string, venueKey: VenueKey) => ({
  ...{ personId, name, venueKey, title: "政协委员", subject: `${name}的发言` },
  ...{ minutes: 8, manuscript: "各位领导、各位委员:" },
});
