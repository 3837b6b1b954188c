import { useQuery } from "@tanstack/react-query";
import { listMeetingsOptions } from "../../platform/api/generated/@tanstack/react-query.gen.ts";

/** Meetings I am on the roster of: on now, then coming, then past. */
export const useMeetings = () => useQuery(listMeetingsOptions());
