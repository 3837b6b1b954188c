import { useParams } from "@tanstack/react-router";

/** The meeting of this page's address, `/meetings/<meetingId>/…`. */
export function useMeetingId(): string {
  const params: { meetingId?: string } = useParams({ strict: false });
  return params.meetingId ?? "";
}
