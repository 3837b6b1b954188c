import { type AccessTable, onTheRoster, signedIn } from "./access.ts";

export const meetingsAccess: AccessTable = {
  listMeetings: { allowed: signedIn },
  readMeeting: { allowed: onTheRoster, params: ({ meetingId }) => ({ id: meetingId }) },
};
