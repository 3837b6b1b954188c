import { randomUUID } from "node:crypto";
import type { DeskFact, SittingFact } from "@plenary/contract/conference/events";
import { reduceDesk, reduceSitting } from "@plenary/contract/conference/reduce";
import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import type { Fact, Snapshot } from "@plenary/contract/stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HallHouse, openHallHouse, type Part, venueKeys } from "../../../test/hall.ts";
import type { JobContext } from "../../platform/jobs/jobs.ts";
import { keyOf } from "../../platform/jobs/keyOf.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { answerDue } from "./floor/giveFloor.ts";
import { stepTourOn, takeBackFloor } from "./jobs.ts";
import { countNewPosts } from "./listens/groups.ts";
import { noteSigns } from "./readiness/noteSigns.ts";
import { countShown } from "./stage/countShown.ts";
import { noteLines } from "./venues/noteLines.ts";

let hall: HallHouse;
beforeAll(async () => {
  hall = await openHallHouse();
});
afterAll(() => hall.close());

const venueKey = fc.constantFrom(...venueKeys);
const nth = fc.nat(5);
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("ask" as const),
      by: fc.constantFrom<Part>("qinghe", "shiqiao", "baishi", "qingheOperator"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("next" as const),
      by: fc.constantFrom<Part>("chair", "director", "clerk"),
    }),
  },
  fc.record({
    do: fc.constant("call" as const),
    by: fc.constantFrom<Part>("chair", "director"),
    nth,
    reason: fc.constantFrom("", "先请基层发言"),
  }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("answer" as const), by: venueKey, isOwn: fc.boolean() }),
  },
  fc.record({
    do: fc.constantFrom(
      "end" as const,
      "ending" as const,
      "silence" as const,
      "hide" as const,
      "late" as const,
    ),
  }),
  fc.record({ do: fc.constant("refuse" as const), nth }),
  fc.record({
    do: fc.constant("withdraw" as const),
    nth,
    by: fc.constantFrom<Part>("qinghe", "chair"),
  }),
  fc.record({
    do: fc.constant("clock" as const),
    to: fc.constantFrom("paused", "running", "extended"),
  }),
  fc.record({ do: fc.constant("armFloor" as const), nth }),
  fc.record({
    do: fc.constant("armLayout" as const),
    venues: fc.array(venueKey, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant("armPause" as const), isTimed: fc.boolean() }),
  fc.record({ do: fc.constant("broadcast" as const), venue: venueKey }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("tour" as const),
      to: fc.constantFrom("begun", "begun", "list", "paused", "running", "paced", "ended"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tourStep" as const) }) },
  fc.record({
    do: fc.constant("lock" as const),
    by: fc.constantFrom<Part>("director", "director2"),
    isLocked: fc.boolean(),
    isForced: fc.boolean(),
  }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("take" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("rule" as const),
      by: fc.constantFrom<Part>("director", "clerk", "chair"),
      rule: fc.constantFrom("first-come", "unspoken-first", "alternating"),
    }),
  },
  fc.record({ do: fc.constant("hold" as const), isHeld: fc.boolean() }),
  fc.record({
    do: fc.constantFrom(
      "open" as const,
      "close" as const,
      "remove" as const,
      "invite" as const,
      "lose" as const,
    ),
    venue: venueKey,
  }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("join" as const), venue: venueKey }) },
  fc.record({ do: fc.constant("heads" as const), venue: venueKey, heads: fc.nat(200) }),
  fc.record({ do: fc.constant("item" as const), nth: fc.nat(1) }),
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("roll" as const),
      by: fc.constantFrom<Part>("director", "clerk"),
      step: fc.constantFrom(
        "start",
        "start",
        "pause",
        "resume",
        "finish",
        "recall",
        "call",
        "next",
      ),
      venue: venueKey,
      answer: fc.constantFrom(null, "answered", "silent", "backup"),
      isLate: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constant("mark" as const), venue: venueKey, heads: fc.nat(90) }),
  fc.record({
    do: fc.constant("tick" as const),
    item: fc.constantFrom("network", "camera", "unheard-of"),
    isReady: fc.boolean(),
    note: fc.constantFrom("", "投影仪灯泡坏了"),
  }),
  fc.record({ do: fc.constant("signs" as const), venue: venueKey, hasPicture: fc.boolean() }),
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "post" as const,
        "pick" as const,
        "show" as const,
        "drop" as const,
        "answerPick" as const,
      ),
      nth: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("shown" as const), venue: venueKey, ms: fc.nat(900) }),
  },
  fc.record({ do: fc.constant("line" as const), venue: venueKey, ms: fc.nat(900) }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      step: fc.constantFrom("open", "sit", "sit", "adjourn"),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const rollStep = (step: string, answer: string | null = "answered") => ({
  ...{ do: "roll" as const, by: "clerk" as const, step, venue: "shiqiao" as const },
  ...{ answer, isLate: false },
});
/** Played first: an item once begun leaves no roll call, and chance begins one soon. */
const opening = [
  { do: "move", step: "open" },
  { do: "join", venue: "qinghe" },
  ...[rollStep("start"), rollStep("next"), rollStep("call"), rollStep("next", "silent")],
  ...[rollStep("pause"), rollStep("resume"), rollStep("recall"), rollStep("next", null)],
  { do: "open", venue: "baishi" },
  rollStep("finish"),
] as Step[];

/** One step of the random sitting; what is refused changes nothing. */
async function play(given: Step): Promise<void> {
  const { at, venues } = hall;
  const entry = async (n: number) => (await hall.sitting()).floor[n]?.id ?? randomUUID();
  const pick = async (n: number) => (await desk()).state.picks.at(-1 - n)?.id ?? randomUUID();
  const director = hall.in("director");
  const clerk = hall.in("clerk");
  hall.clock.advance(1_000);
  switch (given.do) {
    case "ask":
      await hall.in(given.by).post(at("/floor"), { speaker: "周宁", subject: "" });
      return;
    case "next":
      await hall.in(given.by).post(at("/floor/next"));
      return;
    case "call":
      await hall
        .in(given.by)
        .post(at(`/floor/${await entry(given.nth)}/call`), { reason: given.reason });
      return;
    case "answer": {
      const called = (await hall.sitting()).floor.find((each) => each.state === "called");
      const own = venueKeys.find((key) => venues[key] === called?.venueId);
      const by = given.isOwn ? (own ?? given.by) : given.by;
      await hall.in(by).post(at(`/floor/${called?.id ?? randomUUID()}/answer`));
      return;
    }
    case "end":
      await hall.in("chair").post(at("/floor/end"));
      return;
    case "ending":
      await hall.in("chair").post(at("/floor/ending"));
      return;
    case "silence":
      await director.post(at("/silence"));
      return;
    case "hide":
      await clerk.delete(at("/post"));
      return;
    case "late":
      await runDueJobs();
      return;
    case "refuse":
      await hall
        .in("chair")
        .post(at(`/floor/${await entry(given.nth)}/refusal`), { reason: "时间不够" });
      return;
    case "withdraw":
      await hall.in(given.by).delete(at(`/floor/${await entry(given.nth)}`));
      return;
    case "clock":
      await director.put(
        at("/clock"),
        given.to === "extended" ? { to: given.to, minutes: 2 } : { to: given.to },
      );
      return;
    case "armFloor":
      await director.put(at("/armed"), { floorId: await entry(given.nth) });
      return;
    case "armLayout": {
      const venueIds = given.venues.map((key) => venues[key]);
      const layout = ["single", "pair", "quad", "quad"][venueIds.length - 1];
      const missing = layout === "quad" ? 4 - venueIds.length : 0;
      const cells = [...venueIds, ...Array.from({ length: missing }, () => null)];
      await director.put(at("/armed"), { layout, venueIds: cells });
      return;
    }
    case "armPause": {
      const resumesAt = given.isTimed ? hall.clock.now().toISOString() : null;
      await director.put(at("/armed"), { pause: { text: "休会十分钟", resumesAt } });
      return;
    }
    case "broadcast":
      await director.post(at(`/venues/${venues[given.venue]}/broadcast`));
      return;
    case "tour":
      await director.put(at("/tour"), tourMove(given.to));
      return;
    case "tourStep":
      await stepDueTour();
      return;
    case "lock": {
      const { isLocked, isForced } = given;
      await hall.in(given.by).put(at("/lock"), { isLocked, isForced });
      return;
    }
    case "take":
      await director.post(at("/takes"));
      return;
    case "rule":
      await hall.in(given.by).put(at("/order"), { rule: given.rule });
      return;
    case "hold":
      await director.put(at("/hold"), { isHeld: given.isHeld });
      return;
    case "open":
    case "close":
      await director.put(at(`/venues/${venues[given.venue]}/microphone`), {
        isOpen: given.do === "open",
      });
      return;
    case "remove":
      await director.delete(at(`/venues/${venues[given.venue]}`), {});
      return;
    case "invite":
      await director.post(at(`/venues/${venues[given.venue]}/invitation`));
      return;
    case "lose":
      await hall.lose(given.venue);
      return;
    case "join":
      await director.post(at(`/venues/${venues[given.venue]}/invitation`));
      await hall.join(given.venue);
      return;
    case "heads":
      await clerk.put(at(`/venues/${venues[given.venue]}/heads`), { heads: given.heads });
      return;
    case "item": {
      const item = (await hall.sitting()).agenda[given.nth];
      await director.put(at("/agenda"), { itemId: item?.id });
      return;
    }
    case "roll": {
      if (given.step === "start") {
        // Roll is not called into a speech, nor on a stage that another has locked.
        await hall.in("chair").post(at("/floor/end"));
        await director.put(at("/lock"), { isLocked: false, isForced: true });
      }
      const turn = (await hall.sitting()).rollCall?.turn ?? null;
      const mark = given.answer === null ? {} : { answer: given.answer };
      const rest = given.step === "call" ? { venueId: venues[given.venue] } : { mark };
      await hall.in(given.by).put(at("/roll-call"), {
        after: given.isLate && turn !== null ? turn - 1 : turn,
        step: { do: given.step, ...(["call", "next"].includes(given.step) ? rest : {}) },
      });
      return;
    }
    case "mark":
      await clerk.patch(at(`/roll-call/venues/${venues[given.venue]}`), {
        ...{ hasSound: given.heads > 45, heads: given.heads, note: "改用手机" },
      });
      return;
    case "tick": {
      const operator = hall.in("qingheOperator");
      const path = at(`/venues/${venues.qinghe}/readiness`);
      await operator.put(`${path}/${given.item}`, { isReady: given.isReady });
      await operator.patch(path, { note: given.note });
      return;
    }
    case "signs": {
      const seen = { hasPicture: given.hasPicture, voiceLevel: given.hasPicture ? 0.3 : null };
      await hall.server.command(systemActor, null, noteSigns, {
        meetingId: hall.meetingId,
        signs: { [venues[given.venue]]: { ...seen, at: hall.clock.now().toISOString() } },
      });
      return;
    }
    case "post":
      await hall
        .in("member")
        .post(`/groups/${hall.groupId}/posts`, { text: "建议按步行距离规划。" });
      await hearPosts();
      return;
    case "pick": {
      const read = await hall
        .in("member")
        .get<{ posts: { id: string }[] }>(`/groups/${hall.groupId}/posts`);
      await clerk.post(at("/picks"), {
        postId: read.body.posts.at(-1 - given.nth)?.id ?? randomUUID(),
      });
      return;
    }
    case "show":
      await clerk.post(at(`/picks/${await pick(given.nth)}/showing`));
      return;
    case "drop":
      await clerk.delete(at(`/picks/${await pick(given.nth)}`));
      return;
    case "answerPick":
      await clerk.post(at(`/picks/${await pick(given.nth)}/answer`), {
        by: "省民政厅",
        text: "已列入计划。",
      });
      await hearPosts();
      return;
    case "shown": {
      const takeId = (await hall.sitting()).take?.id ?? randomUUID();
      const shown = { [venues[given.venue]]: given.ms };
      await hall.server.command(systemActor, null, countShown, {
        meetingId: hall.meetingId,
        takeId,
        shown,
      });
      return;
    }
    case "line": {
      const line = {
        light: "good" as const,
        lossPercent: 0.4,
        roundTripMs: given.ms,
        jitterMs: null,
        path: "udp" as const,
        at: hall.clock.now().toISOString(),
      };
      await hall.server.command(systemActor, null, noteLines, {
        meetingId: hall.meetingId,
        lines: { [venues[given.venue]]: line },
      });
      return;
    }
    case "move":
      await director.put(at("/state"), { step: given.step });
      return;
  }
}

const context = (): JobContext => ({
  db: hall.db,
  now: hall.clock.now(),
  command: (key, what, input) =>
    hall.server.command(systemActor, keyOf(what.name, key), what, input),
  readFact: async (stream, seq) =>
    (await hall.told(stream)).find((fact) => fact.seq === seq) ?? null,
});

/** What the job runner would do for a call that was not answered. */
async function runDueJobs(): Promise<void> {
  const called = (await hall.sitting()).floor.find((entry) => entry.state === "called");
  if (called) {
    const calledAt = (
      await hall.db
        .withTables<{ conference_floor: { id: string; called_at: Date } }>()
        .selectFrom("conference_floor")
        .select("called_at")
        .where("id", "=", called.id)
        .executeTakeFirstOrThrow()
    ).called_at;
    await takeBackFloor.run(context(), {
      meetingId: hall.meetingId,
      floorId: called.id,
      calledAt: calledAt.toISOString(),
    });
  }
}

function tourMove(to: string): object {
  if (to === "begun") {
    return { to, choice: { of: "joined" }, seconds: 10 };
  }
  if (to === "list") {
    const venueIds = [hall.venues.baishi, hall.venues.main];
    return { to: "begun", choice: { of: "list", venueIds } };
  }
  return to === "paced" ? { to, seconds: 30 } : { to };
}

/** What the job runner would do when the hour of the tour's step comes. */
async function stepDueTour(): Promise<void> {
  const stepAt = (await hall.sitting()).tour?.stepAt;
  if (stepAt) {
    await stepTourOn.run(context(), { meetingId: hall.meetingId, stepAt });
  }
}

async function hearPosts(): Promise<void> {
  const last = (await hall.told(`group:${hall.groupId}`))
    .filter((fact) => fact.type === "groups/posted")
    .at(-1);
  if (last) {
    await countNewPosts.run(context(), `group:${hall.groupId}`, last.seq, last.data);
  }
}

const sitting = async () =>
  (await hall.in("director").get<Snapshot<SittingLive>>(`/streams/sitting/${hall.meetingId}`)).body;
const desk = async () =>
  (await hall.in("director").get<Snapshot<DeskLive>>(`/streams/desk/${hall.meetingId}`)).body;
const after = (facts: Fact[], seq: number) => facts.filter((fact) => fact.seq > seq);

describe("the live sides of a sitting", () => {
  it("are, snapshot and facts together, what a fresh snapshot is", {
    timeout: 120_000,
  }, async () => {
    expect(answerDue).toBe(takeBackFloor.name);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        const before = { sitting: await sitting(), desk: await desk() };
        for (const each of steps) {
          await play(each);
        }
        const now = { sitting: await sitting(), desk: await desk() };
        const told = {
          sitting: after(
            await hall.told(`sitting:${hall.meetingId}`),
            before.sitting.seq,
          ) as SittingFact[],
          desk: after(await hall.told(`desk:${hall.meetingId}`), before.desk.seq) as DeskFact[],
        };
        for (const fact of [...told.sitting, ...told.desk]) {
          seen.add(fact.type);
        }
        expect(told.sitting.reduce(reduceSitting, before.sitting.state)).toEqual(now.sitting.state);
        expect(told.desk.reduce(reduceDesk, before.desk.state)).toEqual(now.desk.state);
      }),
      { examples: [[opening]], numRuns: 90, interruptAfterTimeLimit: 90_000 },
    );
    // A run that never came to most of the facts would have shown nothing.
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        "conference/acted",
        "conference/armed",
        "conference/clock-set",
        "conference/floor-changed",
        "conference/heads-reported",
        "conference/held",
        "conference/item-begun",
        "conference/lines",
        "conference/locked",
        "conference/microphones-set",
        "conference/moved",
        "conference/picked",
        "conference/post-shown",
        "conference/readiness-set",
        "conference/roll-called",
        "conference/roll-marked",
        "conference/shown",
        "conference/shown-awaited",
        "conference/taken",
        "conference/toured",
        "conference/venues-linked",
      ]),
    );
  });
});
