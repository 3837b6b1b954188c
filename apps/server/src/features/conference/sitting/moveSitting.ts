import { randomUUID } from "node:crypto";
import type { ActKind } from "@plenary/contract/conference/notes";
import type { MeetingStep, SittingState } from "@plenary/contract/meetings/schema";
import type { Done } from "@plenary/contract/operation";
import { act } from "../../../platform/log/act.ts";
import { countPosts } from "../../groups/index.ts";
import { advanceMeeting, readBooked } from "../../meetings/index.ts";
import { endFloor } from "../floor/giveFloor.ts";
import type { AskedHall, HeldEntry } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { dropSeats } from "../store.seats.ts";

/** Opens the doors, begins, adjourns, resumes or closes the sitting. */
export const moveSitting = act(
  "conference/move",
  async (ctx, input: { meetingId: string; step: MeetingStep }): Promise<Done> => {
    const hall = await openHall(ctx, input.meetingId, "move");
    const { live, meeting } = hall;
    const from = live.state;
    live.state = await advanceMeeting(ctx, input.meetingId, input.step);

    if (from === "planned") {
      live.floor = (await readBooked(ctx.tx, meeting.meetingId)).map((speech, i) =>
        toEntry(hall, speech, i + 1),
      );
      const posts = meeting.groupId === null ? 0 : await countPosts(ctx.tx, meeting.groupId);
      live.counts = { ...live.counts, posts };
      // Told always, for snapshots of a planned meeting count by themselves.
      hall.before.counts = { ...hall.before.counts, posts: -1 };
    }
    if (live.state === "sitting") {
      live.sittingSince ??= hall.now;
    }
    if (live.state === "adjourned" || live.state === "closed") {
      endFloor(hall);
    }
    if (live.state === "closed") {
      await clear(ctx, hall);
    }
    record(ctx, hall, kindOf(from, live.state));

    await saveHall(ctx, hall);
    return { done: true };
  },
);

/** Nobody is in a hall that is closed. */
async function clear({ tx }: Parameters<typeof moveSitting.run>[0], hall: AskedHall) {
  const { live } = hall;
  live.post = null;
  live.isHeld = false;
  live.tour = null;
  live.lock = null;
  for (const venue of live.venues) {
    if (venue.link === "joined" || venue.link === "lost") {
      venue.link = "away";
      venue.linkSince = hall.now;
    }
  }
  await dropSeats(tx, hall.meeting.meetingId);
}

type Booked = Awaited<ReturnType<typeof readBooked>>[number];

/** A booked speech enters the queue when the doors open, in its booked order. */
const toEntry = (hall: AskedHall, speech: Booked, order: number): HeldEntry => ({
  id: randomUUID(),
  venueId: speech.venueId,
  kind: "booked",
  state: "waiting",
  speaker: speech.name,
  title: speech.title,
  subject: speech.subject,
  minutes: speech.minutes,
  askedAt: hall.now,
  order,
  note: null,
  calledAt: null,
  speechId: speech.speechId,
});

function kindOf(from: SittingState, to: SittingState): ActKind {
  const kinds: Record<SittingState, ActKind> = {
    planned: "opened",
    waiting: "opened",
    sitting: from === "adjourned" ? "resumed" : "begun",
    adjourned: "adjourned",
    closed: "closed",
  };
  return kinds[to];
}
