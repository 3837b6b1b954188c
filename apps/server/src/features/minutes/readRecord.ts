import type { SittingRecord } from "@plenary/contract/minutes/schema";
import type { Reader } from "../../platform/db/database.ts";
import { readCourse } from "../conference/index.ts";
import { cards } from "../identity/index.ts";
import { type HallMeeting, readHead } from "../meetings/index.ts";

/** Roles of which minutes speak; screens and operators are part of the venues. */
const attending = ["chair", "department", "member", "observer", "clerk"] as const;
/** Members are counted: the venues' heads say how many came. */
const counted = new Set<string>(["member", "observer"]);

/** What happened in a sitting, as meetings, hall and address book have it now. */
export async function readRecord(tx: Reader, meeting: HallMeeting): Promise<SittingRecord> {
  const { meetingId, title, topic, chairName, startsAt } = meeting;
  const head = await readHead(tx, meetingId);
  const course = await readCourse(tx, meetingId);
  if (!head || !course) {
    throw new Error(`The meeting ${meetingId} was there a moment ago`);
  }
  const roles = head.roles.filter(({ role }) => attending.some((each) => each === role));
  const named = roles.filter(({ role }) => !counted.has(role));
  const people = await cards(
    tx,
    named.flatMap(({ personIds }) => personIds),
    head.committeeId,
  );
  const venueName = new Map(meeting.venues.map(({ id, name }) => [id, name]));
  return {
    ...{ committeeName: head.committeeName, title, topic, chairName, startsAt },
    ...{ begunAt: course.begunAt, endedAt: course.endedAt },
    venues: meeting.venues.map(({ id, name, kind, expectedHeads }) => ({
      ...{ name, kind, expectedHeads },
      heads: course.heads.get(id) ?? null,
    })),
    attending: roles.map(({ role, count, personIds }) => ({
      ...{ role, count },
      people: (counted.has(role) ? [] : personIds).flatMap((id) => {
        const card = people.get(id);
        return card ? [{ name: card.name, title: card.title }] : [];
      }),
    })),
    items: course.items,
    speeches: course.speeches.map(({ venueId, ...speech }) => ({
      ...speech,
      venue: venueName.get(venueId) ?? "",
    })),
    posts: course.posts.map(({ author, title: post, text, shownAt, answer }) => ({
      ...{ author, title: post, text, shownAt: shownAt ?? "" },
      answer: answer && { by: answer.by, text: answer.text },
    })),
    postsTotal: course.postsTotal,
    rulings: course.rulings.map(({ at, by, what, values }) => ({ at, by, what, values })),
  };
}
