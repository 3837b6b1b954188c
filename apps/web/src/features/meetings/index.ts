export { useMeeting, useMeetings } from "./api.ts";
