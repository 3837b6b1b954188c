import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { act } from "../../../platform/log/act.ts";
import { findPeople } from "../../identity/index.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import { venuesOf } from "../store.ts";
import { putOnRoster } from "./putOnRoster.ts";
import { linesOf, readList } from "./readList.ts";
import { rosterRows } from "./store.ts";

interface Importing {
  meetingId: string;
  text: string;
  role: MeetingRole;
  isTrial: boolean;
}

/** Takes in a pasted list: the good lines at once, the others told by their number and why. */
export const importRoster = act("meetings/import-roster", async (ctx, input: Importing) => {
  const { meetingId, isTrial, role } = input;
  const meeting = await openPlan(ctx, meetingId, "addPeople");
  const lines = linesOf(input.text);
  const names = [...new Set(lines.map((line) => line.who))];
  const wish = { committeeId: meeting.committee_id, limit: 10_000 };
  const found = [
    ...(await findPeople(ctx.tx, { ...wish, names })),
    ...(await findPeople(ctx.tx, { ...wish, numbers: names })),
  ];
  const people = [...new Map(found.map((person) => [person.id, person])).values()];
  const rows = await rosterRows(ctx.tx, meetingId);
  const { entries, bad } = readList(lines, {
    people: people.filter((person) => person.kind === "person"),
    venues: await venuesOf(ctx.tx, meetingId),
    present: new Set(rows.map((row) => `${row.person_id} ${row.role}`)),
    role,
  });
  const told = { lines: lines.length, added: entries.length, bad };
  if (isTrial || entries.length === 0) {
    return { ...told, version: meeting.version };
  }

  const personIds = await putOnRoster(ctx, meeting, entries);

  const trace = { what: "list-imported", of: String(entries.length), fields: ["roster"] };
  return { ...told, ...(await closePlan(ctx, meeting, { ...trace, personIds })) };
});
