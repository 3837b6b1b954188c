import { useQuery } from "@tanstack/react-query";
import {
  listMeetingsOptions,
  listMeetingsQueryKey,
  readMeetingOptions,
  readMeetingQueryKey,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";

/** Meetings I am on the roster of: on now, then coming, then past. */
export const useMeetings = () => useQuery(listMeetingsOptions());

/** One meeting with agenda, venues and booked speeches. */
export const useMeeting = (meetingId: string) => useQuery(meetingQuery(meetingId));

/** For a route's loader: `queryClient.ensureQueryData(meetingQuery(id))`. */
export const meetingQuery = (meetingId: string) => readMeetingOptions({ path: { id: meetingId } });

/** Under which the meetings are kept, to read them anew. */
export const meetingsKey = () => listMeetingsQueryKey();
/** Under which one meeting is kept. */
export const meetingKey = (meetingId: string) => readMeetingQueryKey({ path: { id: meetingId } });
