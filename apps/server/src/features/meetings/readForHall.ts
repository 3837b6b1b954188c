import type { SittingState, VenueKind } from "@plenary/contract/meetings/schema";
import type { Reader } from "../../platform/db/database.ts";
import { sittingState } from "./machine.ts";
import { presentItems } from "./present.ts";
import * as store from "./store.ts";

/** What the hall needs of a meeting at every act. */
export interface HallMeeting {
  meetingId: string;
  committeeId: string;
  title: string;
  topic: string;
  groupId: string | null;
  chairName: string;
  startsAt: string;
  state: SittingState;
  venues: HallPlace[];
}

export interface HallPlace {
  id: string;
  name: string;
  initials: string;
  kind: VenueKind;
  order: number;
  code: number;
  expectedHeads: number;
  operator: string;
  operatorPhone: string;
}

/** A meeting with its venues as the hall sees it; null when there is none. */
export async function readForHall(tx: Reader, meetingId: string): Promise<HallMeeting | null> {
  const meeting = await store.findMeeting(tx, meetingId);
  if (!meeting) {
    return null;
  }
  const venues = await store.venuesOf(tx, meetingId);
  return {
    meetingId,
    committeeId: meeting.committee_id,
    title: meeting.title,
    topic: meeting.topic,
    groupId: meeting.group_id,
    chairName: meeting.chair_name,
    startsAt: meeting.starts_at.toISOString(),
    state: sittingState(meeting.state),
    venues: venues.map((venue) => ({
      id: venue.id,
      name: venue.name,
      initials: venue.initials,
      kind: venue.kind,
      order: venue.sort,
      code: venue.code,
      expectedHeads: venue.expected_heads,
      operator: venue.operator_name,
      operatorPhone: venue.operator_phone,
    })),
  };
}

/** The agenda with planned beginnings. */
export async function readAgenda(tx: Reader, meetingId: string) {
  const meeting = await store.findMeeting(tx, meetingId);
  return meeting ? presentItems(meeting.starts_at, await store.itemsOf(tx, meetingId)) : [];
}

/** The booked speeches in the order of speaking, without their manuscripts. */
export async function readBooked(tx: Reader, meetingId: string) {
  const speeches = await store.speechesOf(tx, meetingId);
  // Whoever has only put in for a speech is not called.
  const booked = speeches.filter((speech) => speech.state !== "entered");
  return booked.map(({ id, venue_id, name, title, subject, minutes }) => ({
    speechId: id,
    ...{ venueId: venue_id, name, title, subject, minutes },
  }));
}

/** Meetings whose doors are open: waiting, sitting or adjourned. */
export const openMeetingIds = (tx: Reader): Promise<string[]> => store.openIds(tx);

/** The meeting that goes with a topic group, or null. */
export async function findMeetingOfGroup(tx: Reader, groupId: string): Promise<string | null> {
  return (await store.findByGroup(tx, groupId))?.id ?? null;
}
