import type { MeetingNotice } from "@plenary/contract/meetings/notices";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { type RosterStanding, toStanding } from "../standingOf.ts";
import { isAnswerable } from "./answerNotice.ts";
import { noticesOf, type OwnNotice } from "./store.ts";

/** The notices sent to someone, of meetings that are not over and in which the post acted in has a place. */
export const listNotices = async (tx: Reader, me: Actor): Promise<MeetingNotice[]> =>
  (await noticesOf(tx, me.personId)).flatMap((own) => {
    const standing = toStanding(own.meeting.id, own.roster, me);
    return standing === null ? [] : [present(own, standing)];
  });

function present(
  { notice, meeting, roster }: OwnNotice,
  { roles, venueId }: RosterStanding,
): MeetingNotice {
  return {
    ...{ meetingId: meeting.id, committeeName: meeting.committee_name, form: meeting.form },
    ...{ state: meeting.state, title: meeting.title, topic: meeting.topic },
    startsAt: meeting.starts_at.toISOString(),
    endsAt: meeting.ends_at.toISOString(),
    chairName: meeting.chair_name,
    roles,
    venueName: roster.find((row) => row.venue_id === venueId)?.venueName ?? null,
    sentAt: notice.sent_at.toISOString(),
    readAt: notice.read_at?.toISOString() ?? null,
    remindedAt: notice.reminded_at?.toISOString() ?? null,
    ...{ answer: notice.answer, reason: notice.reason, decision: notice.decision },
    canAnswer: isAnswerable(meeting.state),
  };
}
