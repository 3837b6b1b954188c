import type { MeetingRole } from "@plenary/contract/meetings/schema";
import type { DemoMeeting, Demonstration } from "../../demo/index.ts";
import { createGroup, moveGroup, seedPosts } from "../features/groups/index.ts";
import { createMeeting, type NewMeeting } from "../features/meetings/index.ts";
import type { ActContext } from "../platform/log/act.ts";
import type { Bodies } from "./seedBodies.ts";
import { type People, screenNumber } from "./seedPeople.ts";

const minute = 60_000;

/** The meetings with rosters, the topic group of today's, and what was written in it so far. */
export async function seedMeetings(
  context: ActContext,
  all: Demonstration,
  bodies: Bodies,
  people: People,
): Promise<void> {
  for (const meeting of all.meetings) {
    const hasTopic = meeting.key === all.topic.meeting;
    const groupId = hasTopic ? await seedTopic(context, all, bodies, people) : null;
    await createMeeting(context, meetingOf(all, bodies, people, meeting, groupId));
  }
}

function meetingOf(
  all: Demonstration,
  bodies: Bodies,
  people: People,
  meeting: DemoMeeting,
  groupId: string | null,
): NewMeeting {
  const body = bodies.committees.get(meeting.committee);
  const person = find(people);
  const chair = person(meeting.chairNumber);
  const { form, title, topic, background, questions, startsAt, endsAt, state } = meeting;
  const agenda = meeting.agenda.map(({ venue, ...item }) => ({ ...item, venueKey: venue }));
  return {
    committeeId: body?.id ?? "",
    committeeName: body?.name ?? "",
    ...{ form, title, topic, background, questions, startsAt, endsAt, agenda, groupId, state },
    madeBy: all.staff[5]?.name ?? "",
    chair: { personId: chair.id, name: chair.name },
    venues: meeting.venues.map((venue) => {
      const known = all.venues.find((each) => each.key === venue.key);
      const operator = person(venue.operatorNumber);
      return {
        key: venue.key,
        placeId: bodies.places.get(known?.place ?? "") ?? null,
        name: venue.name,
        initials: known?.initials ?? "",
        kind: venue.kind,
        expectedHeads: venue.expectedHeads,
        operatorName: operator.name,
        operatorPhone: known?.operator.phone ?? "",
      };
    }),
    speeches: meeting.speeches.map((speech) => {
      const speaker = person(speech.personNumber);
      const { subject, minutes, manuscript, venue } = speech;
      return {
        ...{ personId: speaker.id, name: speaker.name, title: speaker.title },
        ...{ subject, minutes, manuscript, venueKey: venue },
        state: speech.state === "submitted" ? ("approved" as const) : speech.state,
      };
    }),
    roster: rosterOf(all, people, meeting),
  };
}

/** Who is what in a meeting: chair, desk, screens, operators, departments, and every member. */
function rosterOf(
  all: Demonstration,
  people: People,
  meeting: DemoMeeting,
): NewMeeting["roster"][number][] {
  const person = find(people);
  const roster: NewMeeting["roster"][number][] = [];
  const add = (number: string, role: MeetingRole, venueKey: string | null) =>
    roster.push({ personId: person(number).id, role, venueKey });
  const main = meeting.venues.find((venue) => venue.kind === "main")?.key ?? null;

  add(meeting.chairNumber, "chair", main);
  for (const staff of all.staff) {
    for (const { kind, committee } of staff.posts) {
      if (committee !== meeting.committee) {
        continue;
      }
      if (kind === "director" || kind === "clerk" || kind === "technician") {
        add(staff.number, kind, null);
      } else if (kind === "staff") {
        add(staff.number, "observer", null);
      }
    }
  }
  for (const venue of meeting.venues) {
    add(venue.operatorNumber, "operator", venue.key);
    const known = all.venues.find((each) => each.key === venue.key);
    if (known) {
      add(screenNumber(known.number), "venue", venue.key);
    }
  }
  for (const { unit } of meeting.departments) {
    const officer = all.units.find((each) => each.name === unit)?.officer;
    if (officer) {
      add(officer.number, "department", main);
    }
  }
  for (const member of all.members) {
    const membership = member.memberships.find((each) => each.committee === meeting.committee);
    if (membership && isAsked(meeting, member.number)) {
      const venue = meeting.venues.some((each) => each.key === membership.venue);
      add(member.number, "member", venue ? membership.venue : null);
    }
  }
  return once(roster);
}

const isAsked = ({ memberNumbers }: DemoMeeting, number: string): boolean =>
  memberNumbers === null || memberNumbers.includes(number);

/** Nobody stands twice in the roster in one role. */
const once = (roster: NewMeeting["roster"][number][]) => [
  ...new Map(roster.map((row) => [`${row.personId} ${row.role}`, row])).values(),
];

async function seedTopic(
  context: ActContext,
  all: Demonstration,
  bodies: Bodies,
  people: People,
): Promise<string> {
  const { topic } = all;
  const person = find(people);
  const officers = new Set(all.units.map((unit) => unit.officer.number));
  const members = all.members.filter((each) =>
    each.memberships.some((membership) => membership.committee === "yunling"),
  );
  // The three administrators run nothing of the assembly, and are in none of its groups.
  const staff = all.staff.filter(
    ({ posts: [post] }) => post?.committee === "yunling" && !post.kind.endsWith("-admin"),
  );
  const at = (minutesAgo: number) => new Date(context.now.getTime() - minutesAgo * minute);
  const unitOf = (number: string) =>
    all.units.find((unit) => unit.officer.number === number)?.name ?? "";

  const groupId = await createGroup(context, {
    committeeId: bodies.committees.get("yunling")?.id ?? "",
    kind: "topic",
    title: topic.title,
    notice: topic.announcement.text,
    members: [
      ...members.map((each) => ({
        ...who(person(each.number)),
        role: "member" as const,
        title: each.memberships[0]?.sector ?? "",
      })),
      ...staff.map((each) => ({
        ...who(person(each.number)),
        role: staffRole(each.posts[0]?.kind),
        title: each.posts[0]?.title ?? "",
      })),
      ...[...officers].map((number) => ({
        ...who(person(number)),
        role: "department" as const,
        title: unitOf(number),
      })),
    ],
  });
  await seedPosts(
    context.tx,
    groupId,
    topic.posts.map((post) => ({
      key: post.key,
      author: {
        id: person(post.personNumber).id,
        name: post.name,
        title: post.department ?? sectorOf(all, post.personNumber),
        role: post.department === null ? ("member" as const) : ("department" as const),
      },
      at: at(post.minutesAgo),
      text: post.text,
      replyTo: post.replyTo,
      isAnswer: post.department !== null,
    })),
  );
  await moveGroup(context, { groupId, step: "open" });
  return groupId;
}

const staffRole = (kind: string | undefined) => {
  if (kind === "clerk") {
    return "editor" as const;
  }
  return kind === "staff" ? ("host" as const) : ("observer" as const);
};

const who = ({ id, name }: { id: string; name: string }) => ({ personId: id, name });

const sectorOf = (all: Demonstration, number: string): string =>
  all.members.find((each) => each.number === number)?.memberships[0]?.sector ?? "";

const find = (people: People) => (number: string) => {
  const found = people.get(number);
  if (!found) {
    throw new Error(`Nobody in the demonstration has the number ${number}`);
  }
  return found;
};
