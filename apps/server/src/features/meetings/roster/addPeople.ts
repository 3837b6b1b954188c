import { HouseError } from "@plenary/contract/errors";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { act } from "../../../platform/log/act.ts";
import { peopleByIds } from "../../identity/index.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { requireVenue } from "../venues/requireVenue.ts";
import { putOnRoster } from "./putOnRoster.ts";

interface Adding {
  meetingId: string;
  personIds: readonly string[];
  role: MeetingRole;
  venueId: string | null;
}

/** Puts people on the roster; also while the meeting sits, for nobody loses anything by it. */
export const addPeople = act("meetings/add-people", async (ctx, input: Adding) => {
  const { meetingId, role, venueId } = input;
  const meeting = await openPlan(ctx, meetingId, "addPeople");
  await requireVenue(ctx.tx, meetingId, venueId);
  const personIds = [...new Set(input.personIds)];
  const people = await peopleByIds(ctx.tx, personIds, meeting.committee_id);
  // A device is put on by its venue alone, and never as a person.
  const isRight = people.every((person) => (person.kind === "device") === (role === "venue"));
  if (people.length !== personIds.length || !isRight) {
    throw new HouseError("meetings/person-not-found");
  }

  const entries = personIds.map((personId) => ({ personId, role, venueId }));
  const added = await putOnRoster(ctx, meeting, entries);

  const names = people.filter((person) => added.includes(person.id)).map((person) => person.name);
  const trace = { what: "people-added", of: names.join("、"), fields: ["roster"] };
  return {
    added: added.length,
    ...(await closePlan(ctx, meeting, { ...trace, personIds: added })),
  };
});
