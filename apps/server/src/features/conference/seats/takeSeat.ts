import { HouseError } from "@plenary/contract/errors";
import { type ActContext, act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import type { Permissions } from "../../../platform/media/index.ts";
import { readForHall, standingOf } from "../../meetings/index.ts";
import { openHall } from "../openHall.ts";
import { authorize } from "../policy.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { findSeat, putSeat } from "../store.seats.ts";
import { sittingStream } from "../streams.ts";
import { venueGrants, watching } from "./grants.ts";
import { seatIdentity, venueOfIdentity } from "./seat.ts";

interface Input {
  meetingId: string;
  lease: string;
  takeOver: boolean;
  isEngineReady: boolean;
}

/** A seat as the engine's token is made from it. */
export interface GivenSeat {
  identity: string;
  name: string;
  grants: Permissions;
}

/** How long a seat that has only just been given is kept for its page to come in. */
const arrivalMs = 10_000;

/** Gives a page its seat. A venue has one, and a second page is asked before it takes over. */
export const takeSeat = act(
  "conference/take-seat",
  async (ctx, input: Input): Promise<GivenSeat> => {
    const { meetingId, lease } = input;
    const standing = await standingOf(ctx.tx, meetingId, ctx.me);
    const meeting = await readForHall(ctx.tx, meetingId);
    authorize(standing, "sit", meeting?.state ?? "planned");
    const identity = seatIdentity(standing, ctx.me.personId, lease);
    const venueId = venueOfIdentity(identity);
    ctx.note({ subject: `sitting:${meetingId}`, identity });
    if (venueId !== null) {
      return takeVenueSeat(ctx, input, venueId, identity);
    }
    refuseWithoutEngine(input);
    await put(ctx, meetingId, identity, lease);
    return { identity, name: ctx.me.name, grants: watching };
  },
);

async function takeVenueSeat(
  ctx: ActContext,
  input: Input,
  venueId: string,
  identity: string,
): Promise<GivenSeat> {
  const { meetingId, lease } = input;
  const hall = await openHall(ctx, meetingId, "sit");
  const venue = hall.live.venues.find((each) => each.id === venueId);
  if (!venue || venue.link === "removed") {
    throw new HouseError("conference/seat-removed");
  }
  // Before the question who has the seat: while nobody can come in, nobody is asked to take it over.
  refuseWithoutEngine(input);
  const held = await findSeat(ctx.tx, meetingId, identity);
  const isOther = held !== undefined && held.lease !== lease;
  const isFresh = held !== undefined && ctx.now.getTime() - held.taken_at.getTime() < arrivalMs;
  if (isOther && !input.takeOver && (venue.link === "joined" || isFresh)) {
    throw new HouseError("conference/seat-taken", { since: held.taken_at.toISOString() });
  }

  await put(ctx, meetingId, identity, lease);
  if (isOther) {
    ctx.tell(streamOf(sittingStream, meetingId), "conference/seat-leased", { venueId, lease });
    record(ctx, hall, "seat-moved", { venue: venue.name });
    await saveHall(ctx, hall);
  }
  return { identity, name: venue.name, grants: venueGrants(hall.live, venue) };
}

/** After who may: nobody learns by an engine that is away whether a sitting exists. */
function refuseWithoutEngine({ isEngineReady }: Input): void {
  if (!isEngineReady) {
    throw new HouseError("conference/engine-away");
  }
}

const put = (ctx: ActContext, meetingId: string, identity: string, lease: string) =>
  putSeat(ctx.tx, {
    meeting_id: meetingId,
    identity,
    person_id: ctx.me.personId,
    session_id: ctx.me.sessionId,
    lease,
    taken_at: ctx.now,
  });
