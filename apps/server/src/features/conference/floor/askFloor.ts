import { randomUUID } from "node:crypto";
import type { FloorEntry } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import type { HeldEntry } from "../hall.ts";
import { openHall } from "../openHall.ts";
import { ownVenue } from "../policy.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { presentEntry, venueName } from "./giveFloor.ts";

/** Those who ask come after all booked speeches, in the order in which they asked. */
const firstImpromptu = 1_000;

/** Asks for the floor in the name of one's venue; a venue is in the queue once. */
export const askFloor = act(
  "conference/ask-floor",
  async (
    ctx,
    input: { meetingId: string; speaker: string; subject: string },
  ): Promise<FloorEntry> => {
    const hall = await openHall(ctx, input.meetingId, "ask");
    const { live } = hall;
    const venueId = ownVenue(hall.standing);
    if (live.venues.find((venue) => venue.id === venueId)?.link === "removed") {
      throw new HouseError("conference/seat-removed");
    }
    const isAsking = (entry: HeldEntry) =>
      entry.venueId === venueId &&
      entry.kind === "impromptu" &&
      ["waiting", "called", "speaking"].includes(entry.state);
    if (live.floor.some(isAsking)) {
      throw new HouseError("conference/already-asked");
    }

    live.asked += 1;
    const venue = venueName(hall, venueId);
    const entry: HeldEntry = {
      id: randomUUID(),
      venueId,
      kind: "impromptu",
      state: "waiting",
      speaker: plainLine(input.speaker) || venue,
      title: "",
      subject: plainLine(input.subject),
      minutes: live.rules.impromptuMinutes,
      askedAt: hall.now,
      order: firstImpromptu + live.asked,
      note: null,
      calledAt: null,
      speechId: null,
    };
    live.floor.push(entry);
    record(ctx, hall, "asked", { speaker: entry.speaker, venue });

    await saveHall(ctx, hall);
    return presentEntry(entry);
  },
);
