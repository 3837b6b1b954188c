import { useQuery } from "@tanstack/react-query";
import { readMeetingOptions } from "../../../platform/api/generated/@tanstack/react-query.gen.ts";
import { useDraft } from "../../../platform/storage/useDraft.ts";

export interface SpeakerChoice {
  name: string;
  setName: (name: string) => void;
  subject: string;
  setSubject: (subject: string) => void;
  /** Members with a booked speech at this venue: the likely ones. */
  suggested: readonly { name: string; title: string }[];
}

/** For whom the venue asks; kept on this phone until it is changed. */
export function useSpeakerChoice(meetingId: string, venueId: string): SpeakerChoice {
  const name = useDraft(`floor/speaker/${meetingId}`);
  const subject = useDraft(`floor/subject/${meetingId}`);
  const meeting = useQuery(readMeetingOptions({ path: { id: meetingId } }));
  const booked = meeting.data?.speeches.filter((speech) => speech.venueId === venueId) ?? [];

  return {
    name: name.text,
    setName: name.setText,
    subject: subject.text,
    setSubject: subject.setText,
    suggested: booked.map((speech) => ({ name: speech.name, title: speech.title })),
  };
}
