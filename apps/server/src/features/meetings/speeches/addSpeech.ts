import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { peopleByIds } from "../../identity/index.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { putOnRoster } from "../roster/putOnRoster.ts";
import { rosterRows } from "../roster/store.ts";
import { requireVenue } from "../venues/requireVenue.ts";
import * as store from "./store.ts";

interface Entering {
  meetingId: string;
  personId: string;
  venueId: string;
  subject: string;
}

// The assembly's rule for a booked speech.
const usualMinutes = 8;

/** Enters a speech. Whoever speaks is on the roster: as a member, unless they are on it already. */
export const addSpeech = act("meetings/add-speech", async (ctx, input: Entering) => {
  const { meetingId, personId, venueId, subject } = input;
  const meeting = await openPlan(ctx, meetingId, "edit");
  await requireVenue(ctx.tx, meetingId, venueId);
  const [person] = await peopleByIds(ctx.tx, [personId], meeting.committee_id);
  if (person?.kind !== "person") {
    throw new HouseError("meetings/person-not-found");
  }

  const id = await store.addSpeech(ctx.tx, {
    ...{ meeting_id: meetingId, person_id: personId, venue_id: venueId, subject },
    ...{ name: person.name, title: person.title, minutes: usualMinutes, manuscript: "" },
  });
  const present = await rosterRows(ctx.tx, meetingId, [personId]);
  const entry = { personId, role: "member" as const, venueId };
  const personIds = present.length > 0 ? [] : await putOnRoster(ctx, meeting, [entry]);

  const trace = { what: "speech-added", of: person.name, fields: ["speeches"], personIds };
  return { id, ...(await closePlan(ctx, meeting, trace)) };
});
