import type { MeetingForm, MeetingRole, VenueKind } from "@plenary/contract/meetings/schema";
import type { ActContext } from "../../platform/log/act.ts";
import type { MeetingsTables } from "./tables.ts";

export interface NewMeeting {
  committeeId: string;
  committeeName: string;
  form: MeetingForm;
  title: string;
  topic: string;
  background: string;
  questions: readonly string[];
  startsAt: Date;
  endsAt: Date;
  chair: { personId: string; name: string };
  groupId: string | null;
  agenda: readonly { title: string; who: string; minutes: number }[];
  /** `key` names a venue within this call; the answer gives its id. */
  venues: readonly {
    key: string;
    placeId: string | null;
    name: string;
    initials: string;
    kind: VenueKind;
    expectedHeads: number;
    operatorName: string;
    operatorPhone: string;
  }[];
  /** In the order of speaking. */
  speeches: readonly {
    personId: string;
    name: string;
    title: string;
    subject: string;
    minutes: number;
    manuscript: string;
    venueKey: string;
  }[];
  roster: readonly { personId: string; role: MeetingRole; venueKey: string | null }[];
}

export interface MadeMeeting {
  meetingId: string;
  /** By the keys of the venues given. */
  venueIds: Record<string, string>;
}

// A statement carries at most 65,535 parameters; a roster of ten thousand goes in parts.
const rowsAtOnce = 4_000;

/** Calls a meeting with all that belongs to it; venues keep their order, and their code is it. */
export async function createMeeting(
  { tx, now }: Pick<ActContext, "tx" | "now">,
  input: NewMeeting,
): Promise<MadeMeeting> {
  const db = tx.withTables<MeetingsTables>();
  const { id: meetingId } = await db
    .insertInto("meetings_meetings")
    .values({
      committee_id: input.committeeId,
      committee_name: input.committeeName,
      form: input.form,
      title: input.title,
      topic: input.topic,
      background: input.background,
      questions: JSON.stringify(input.questions),
      starts_at: input.startsAt,
      ends_at: input.endsAt,
      chair_id: input.chair.personId,
      chair_name: input.chair.name,
      group_id: input.groupId,
      made_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();

  const venueIds = await addVenues(tx, meetingId, input);
  const venueOf = (key: string) => {
    const id = venueIds[key];
    if (id === undefined) {
      throw new Error(`No venue "${key}" in the meeting "${input.title}"`);
    }
    return id;
  };
  for (const [i, item] of input.agenda.entries()) {
    await db
      .insertInto("meetings_items")
      .values({ meeting_id: meetingId, sort: i + 1, ...item })
      .execute();
  }
  for (const [i, { venueKey, personId, ...speech }] of input.speeches.entries()) {
    const row = { ...speech, person_id: personId, venue_id: venueOf(venueKey) };
    await db
      .insertInto("meetings_speeches")
      .values({ meeting_id: meetingId, sort: i + 1, ...row })
      .execute();
  }
  const roster = input.roster.map(({ personId, role, venueKey }) => ({
    meeting_id: meetingId,
    person_id: personId,
    role,
    venue_id: venueKey === null ? null : venueOf(venueKey),
  }));
  for (let i = 0; i < roster.length; i += rowsAtOnce) {
    await db
      .insertInto("meetings_roster")
      .values(roster.slice(i, i + rowsAtOnce))
      .execute();
  }
  return { meetingId, venueIds };
}

async function addVenues(
  tx: ActContext["tx"],
  meetingId: string,
  input: NewMeeting,
): Promise<Record<string, string>> {
  const rows = await tx
    .withTables<MeetingsTables>()
    .insertInto("meetings_venues")
    .values(
      input.venues.map((venue, i) => ({
        meeting_id: meetingId,
        place_id: venue.placeId,
        name: venue.name,
        initials: venue.initials,
        kind: venue.kind,
        sort: i + 1,
        code: i,
        expected_heads: venue.expectedHeads,
        operator_name: venue.operatorName,
        operator_phone: venue.operatorPhone,
      })),
    )
    .returning(["id", "sort"])
    .execute();
  return Object.fromEntries(
    rows.map(({ id, sort }) => [input.venues[sort - 1]?.key ?? String(sort), id]),
  );
}
