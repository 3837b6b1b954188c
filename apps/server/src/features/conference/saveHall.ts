import { isDeepStrictEqual } from "node:util";
import type { ActContext } from "../../platform/log/act.ts";
import { streamOf } from "../../platform/log/defineStream.ts";
import { presentEntry } from "./floor/giveFloor.ts";
import { keepOrder } from "./floor/keepOrder.ts";
import { noteSpeeches } from "./floor/noteSpeeches.ts";
import type { Hall } from "./hall.ts";
import { settleRoll } from "./rollCall/moveRoll.ts";
import * as roll from "./rollCall/store.ts";
import { armNext } from "./stage/stages.ts";
import { armTour } from "./stage/tour/tours.ts";
import * as store from "./store.ts";
import { deskStream, sittingStream } from "./streams.ts";

/**
 * Writes what an act changed and tells it. Facts come from the difference alone, so rows and facts
 * cannot part: old state + facts is what a fresh snapshot gives.
 */
export async function saveHall(ctx: ActContext, hall: Hall): Promise<void> {
  settleRoll(hall);
  keepOrder(hall);
  armTour(hall);
  armNext(hall);
  const { live, before, meeting } = hall;
  const venues = live.venues.filter((venue, i) => !isDeepStrictEqual(venue, before.venues[i]));
  const known = new Map(before.floor.map((entry) => [entry.id, entry]));
  const floor = live.floor.filter((entry) => !isDeepStrictEqual(entry, known.get(entry.id)));
  const expected = live.venues.filter((venue) => venue.link === "joined").length;

  await store.addActs(ctx.tx, meeting.meetingId, ctx.me.personId, live.acts, hall.acts);
  live.acts += hall.acts.length;
  await store.saveVenues(ctx.tx, meeting.meetingId, venues);
  await store.saveFloor(ctx.tx, meeting.meetingId, floor);
  await noteSpeeches(ctx.tx, hall);
  if (live.take?.id !== before.take?.id) {
    await store.addTake(ctx.tx, hall, expected);
  }
  if (!isDeepStrictEqual(live, before)) {
    await store.saveSitting(ctx.tx, hall);
  }

  const marks = changedMarks(hall);
  if (live.rollCall && !isDeepStrictEqual(live.rollCall, before.rollCall)) {
    await roll.saveRollCall(ctx.tx, meeting.meetingId, live.rollCall);
  }
  for (const [venueId, mark] of marks) {
    await roll.saveMark(ctx.tx, meeting.meetingId, venueId, mark);
  }

  tellSitting(ctx, hall, venues, floor);
  tellDesk(ctx, hall, expected);
  if (marks.length > 0) {
    const told = { marks: Object.fromEntries(marks) };
    ctx.tell(streamOf(deskStream, meeting.meetingId), "conference/roll-marked", told);
  }
}

const changedMarks = ({ live, before }: Hall) =>
  Object.entries(live.marks).filter(([id, mark]) => !isDeepStrictEqual(mark, before.marks[id]));

function tellSitting(
  ctx: ActContext,
  { live, before, meeting }: Hall,
  venues: Hall["live"]["venues"],
  floor: Hall["live"]["floor"],
): void {
  const stream = streamOf(sittingStream, meeting.meetingId);
  const was = new Map(before.venues.map((venue) => [venue.id, venue]));
  const linked = venues.filter((venue) => venue.link !== was.get(venue.id)?.link);
  const opened = venues.filter((venue) => venue.isOpen !== was.get(venue.id)?.isOpen);
  const differs = (key: keyof typeof live) => !isDeepStrictEqual(live[key], before[key]);

  if (differs("state")) {
    ctx.tell(stream, "conference/moved", { to: live.state });
  }
  if (linked.length > 0) {
    const told = linked.map(({ id, link }) => ({ venueId: id, link }));
    ctx.tell(stream, "conference/venues-linked", { venues: told });
  }
  if (floor.length > 0) {
    ctx.tell(stream, "conference/floor-changed", { entries: floor.map(presentEntry) });
  }
  if (opened.length > 0) {
    const told = opened.map(({ id, isOpen }) => ({ venueId: id, isOpen }));
    ctx.tell(stream, "conference/microphones-set", { venues: told });
  }
  if (differs("rollCall") && live.rollCall) {
    ctx.tell(stream, "conference/roll-called", { rollCall: live.rollCall });
  }
  if (differs("take") && live.take) {
    ctx.tell(stream, "conference/taken", { stage: live.stage, take: live.take });
  }
  if (differs("armed")) {
    ctx.tell(stream, "conference/armed", { armed: live.armed });
  }
  if (differs("clock")) {
    ctx.tell(stream, "conference/clock-set", { clock: live.clock });
  }
  if (differs("endingAskedAt")) {
    ctx.tell(stream, "conference/ending-asked", { at: live.endingAskedAt });
  }
  if (differs("isHeld")) {
    ctx.tell(stream, "conference/held", { isHeld: live.isHeld });
  }
  if (differs("rules")) {
    ctx.tell(stream, "conference/ruled", { orderRule: live.rules.orderRule });
  }
  if (differs("tour")) {
    ctx.tell(stream, "conference/toured", { tour: live.tour });
  }
  if (differs("lock")) {
    ctx.tell(stream, "conference/locked", { lock: live.lock });
  }
  if (differs("post")) {
    ctx.tell(stream, "conference/post-shown", { post: live.post });
  }
  if (differs("counts")) {
    ctx.tell(stream, "conference/counted", live.counts);
  }
}

function tellDesk(
  ctx: ActContext,
  { live, before, acts, picks, meeting }: Hall,
  expected: number,
): void {
  const stream = streamOf(deskStream, meeting.meetingId);
  for (const pick of picks) {
    ctx.tell(stream, "conference/picked", { pick });
  }
  for (const act of acts) {
    ctx.tell(stream, "conference/acted", { act });
  }
  if (live.take && live.take.id !== before.take?.id) {
    const { id, at } = live.take;
    const shown = { takeId: id, at, expected, shown: {} };
    ctx.tell(stream, "conference/shown-awaited", { shown });
  }
}
