import { HouseError } from "@plenary/contract/errors";
import { minutesOf } from "@plenary/contract/meetings/rules";
import type { MeetingForm, MeetingRole } from "@plenary/contract/meetings/schema";
import type { ActContext } from "../../../platform/log/act.ts";
import { act } from "../../../platform/log/act.ts";
import { committeeName, findHolders } from "../../identity/index.ts";
import { createMeeting } from "../createMeeting.ts";
import { putOnRoster } from "../roster/putOnRoster.ts";
import { findMeeting } from "../store.ts";
import type { MeetingRow, TemplateRow } from "../tables.ts";
import { planVenues, type VenueWish } from "../venues/planVenues.ts";
import { placesOf } from "../venues/store.ts";
import { authorize, requireDesk } from "./policy.ts";
import { copyMeeting } from "./store.copy.ts";
import * as store from "./store.ts";

interface Making {
  from: { templateId: string } | { meetingId: string };
  topic: string;
  startsAt: string;
}

const minuteMs = 60_000;

/** Makes a draft: from a template with its run of show, venues and people, or as a copy of an earlier meeting. */
export const makeMeeting = act("meetings/make", async (ctx, input: Making) => {
  const committeeId = requireDesk(ctx.me, "plan");
  const source = await sourceOf(ctx, committeeId, input.from);
  const startsAt = new Date(input.startsAt);
  const { meetingId } = await createMeeting(ctx, {
    ...{ committeeId, committeeName: await committeeName(ctx.tx, committeeId) },
    ...{ form: source.form, title: source.title, topic: input.topic, groupId: null },
    ...{ background: "", questions: [], chair: source.chair, state: "draft" },
    ...{ madeBy: ctx.me.name, startsAt },
    endsAt: new Date(startsAt.getTime() + source.minutes * minuteMs),
    agenda: source.template?.items ?? [],
    ...{ venues: [], speeches: [], roster: [] },
  });
  const meeting = await findMeeting(ctx.tx, meetingId);
  if (!meeting) {
    throw new HouseError("meetings/not-found");
  }

  if (source.template) {
    await fill(ctx, meeting, source.template);
  } else if (source.meeting) {
    await copyMeeting(ctx.tx, source.meeting.id, meetingId);
  }
  ctx.note({ subject: `meeting:${meetingId}` });
  return { id: meetingId };
});

interface Source {
  form: MeetingForm;
  title: string;
  minutes: number;
  chair: { personId: string; name: string } | null;
  template: TemplateRow | null;
  meeting: MeetingRow | null;
}

async function sourceOf(
  { tx, me }: ActContext,
  committeeId: string,
  from: Making["from"],
): Promise<Source> {
  if ("templateId" in from) {
    const templates = await store.templatesOf(tx, committeeId);
    const template = templates.find((each) => each.id === from.templateId);
    if (!template) {
      throw new HouseError("meetings/not-found");
    }
    const items = template.items.map((item, i) => ({ ...item, id: String(i), parentId: null }));
    const { form, name } = template;
    return { form, title: name, minutes: minutesOf(items), chair: null, template, meeting: null };
  }
  const meeting = await findMeeting(tx, from.meetingId);
  authorize(me, "read", meeting);
  const { form, title, chair_id: personId, chair_name: name } = meeting;
  const chair = personId === null ? null : { personId, name };
  const minutes = Math.round((meeting.ends_at.getTime() - meeting.starts_at.getTime()) / minuteMs);
  return { form, title, minutes, chair, template: null, meeting };
}

/** The venues and the people a template asks for. */
async function fill(ctx: ActContext, meeting: MeetingRow, template: TemplateRow): Promise<void> {
  const places = template.venues === "all" ? await placesOf(ctx.tx, meeting.committee_id) : [];
  const wishes: VenueWish[] = [
    { placeId: null, name: "主会场", kind: "main" },
    ...places.map((place) => ({ placeId: place.id, name: null, kind: "sub" as const })),
  ];
  const { venues } = await planVenues(ctx.tx, meeting, wishes);
  const main = venues.find((venue) => venue.kind === "main")?.id ?? null;

  const holders = await findHolders(ctx.tx, meeting.committee_id, [
    ...(["director", "clerk", "technician"] as const),
    ...(template.is_for_all ? (["leader", "member"] as const) : []),
  ]);
  const roleOf = (kind: string): MeetingRole =>
    kind === "leader" || kind === "member" ? "member" : (kind as MeetingRole);
  // A post confined to a place is worked there, not at the desk.
  const working = holders.filter((each) => each.scopeId === null);
  await putOnRoster(
    ctx,
    meeting,
    working.map(({ personId, kind }) => ({
      ...{ personId, role: roleOf(kind) },
      venueId: kind === "leader" || kind === "member" ? null : main,
    })),
  );
}
