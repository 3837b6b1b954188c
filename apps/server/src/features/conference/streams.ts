import { deskShape, sittingShape } from "@plenary/contract/conference/events";
import { floorOf, keepTake } from "@plenary/contract/conference/reduce";
import { type HallAct, mayInHall } from "@plenary/contract/conference/rules";
import {
  type DeskLive,
  recentActs,
  recentTakes,
  type ShownCount,
  type SittingLive,
} from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Reader, Tx } from "../../platform/db/database.ts";
import { defineStream } from "../../platform/log/defineStream.ts";
import { type HallMeeting, readAgenda, readForHall, standingOf } from "../meetings/index.ts";
import { presentEntry } from "./floor/giveFloor.ts";
import type { HallState } from "./hall.ts";
import { presentPick } from "./picks/machine.ts";
import * as readiness from "./readiness/store.ts";
import { readHall } from "./readHall.ts";
import { marksOf } from "./rollCall/store.ts";
import { picksOf } from "./store.picks.ts";
import * as store from "./store.ts";

const mayFollowAs = (act: HallAct) => async (db: Db, me: Actor, id: string) => {
  const standing = await standingOf(db, id, me);
  // These two rules do not ask for the state of the sitting.
  if (!standing || !mayInHall(standing, act, "planned")) {
    throw new HouseError("platform/stream-not-found");
  }
};

/** `sitting:<meetingId>`: for everyone on the roster. */
export const sittingStream = defineStream({
  ...sittingShape,
  mayFollow: mayFollowAs("follow"),
  snapshot: readSitting,
});

/** `desk:<meetingId>`: for director, clerk, technician and chair. */
export const deskStream = defineStream({
  ...deskShape,
  mayFollow: mayFollowAs("followDesk"),
  snapshot: readDesk,
});

async function readSitting(tx: Tx, meetingId: string): Promise<SittingLive> {
  const hall = await readHall(tx, meetingId);
  if (!hall) {
    throw new HouseError("platform/stream-not-found");
  }
  return presentSitting(hall, await readAgendaLive(tx, meetingId));
}

/** What the contract shows of a hall. */
export function presentSitting(
  { meeting, live }: { meeting: HallMeeting; live: HallState },
  agenda: SittingLive["agenda"],
): SittingLive {
  const { meetingId } = meeting;
  const {
    isArmedByHand: _byHand,
    asked: _asked,
    acts: _acts,
    marks: _marks,
    floor,
    ...shown
  } = live;
  return {
    meetingId,
    title: meeting.title,
    topic: meeting.topic,
    groupId: meeting.groupId,
    chairName: meeting.chairName,
    startsAt: meeting.startsAt,
    ...shown,
    floor: floorOf(floor.map(presentEntry)),
    agenda,
  };
}

async function readAgendaLive(tx: Reader, meetingId: string): Promise<SittingLive["agenda"]> {
  const begun = new Map((await store.itemsOf(tx, meetingId)).map((row) => [row.item_id, row]));
  return (await readAgenda(tx, meetingId)).map((item) => ({
    ...item,
    begunAt: begun.get(item.id)?.begun_at.toISOString() ?? null,
    endedAt: begun.get(item.id)?.ended_at?.toISOString() ?? null,
  }));
}

async function readDesk(tx: Tx, meetingId: string): Promise<DeskLive> {
  const meeting = await readForHall(tx, meetingId);
  if (!meeting) {
    throw new HouseError("platform/stream-not-found");
  }
  const sitting = await store.findSitting(tx, meetingId);
  const venues = await store.deskOf(tx, meetingId);
  const takes = await store.takesOf(tx, meetingId, { limit: recentTakes });
  const takeId = sitting?.take?.id;
  const [current] = takeId ? await store.takesOf(tx, meetingId, { takeId }) : [];
  return {
    picks: (await picksOf(tx, meetingId)).map(presentPick),
    acts: await store.actsOf(tx, meetingId, recentActs),
    actsTotal: sitting?.acts ?? 0,
    shown: current ? countOf(current) : null,
    takes: takes.reduce<DeskLive["takes"]>((kept, take) => keepTake(kept, countOf(take)), []),
    venues: Object.fromEntries(
      meeting.venues.map(({ id, operator, operatorPhone }) => [
        id,
        { operator, operatorPhone, ...(venues.get(id) ?? { heads: null, line: null }) },
      ]),
    ),
    readiness: {
      items: await readiness.itemsOf(tx, meeting.committeeId),
      venues: await readiness.readinessOf(tx, meetingId),
    },
    roll: await marksOf(tx, meetingId),
  };
}

const countOf = ({ id, at, expected, shown }: store.TakeWithShown): ShownCount => ({
  takeId: id,
  at: at.toISOString(),
  expected,
  shown,
});
