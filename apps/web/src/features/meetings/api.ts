import type { PostKind } from "@plenary/contract/identity/schema";
import { reduceMeeting } from "@plenary/contract/meetings/reduce";
import type { MeetingForm, MeetingRole, MeetingState } from "@plenary/contract/meetings/schema";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import {
  findMeetingPeopleOptions,
  listMeetingChoicesOptions,
  listMeetingMaterialsOptions,
  listMeetingNoticesOptions,
  listMeetingNoticesQueryKey,
  listMeetingsOptions,
  listMeetingTemplatesOptions,
  readMeetingFileOptions,
  readMeetingFileQueryKey,
  readMeetingOptions,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import {
  answerMeetingNotice,
  listMeetingFiles,
  makeMeeting,
  readMeetingNotice,
  readMeetingRoster,
} from "../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../platform/api/useCommand.ts";
import { useStream } from "../../platform/live/useStream.ts";

/** Meetings I am on the roster of: on now, then coming, then past. */
export const useMeetings = () => useQuery(listMeetingsOptions());

/** A meeting as someone on its roster reads it. */
export const useProgramme = (meetingId: string) =>
  useQuery(readMeetingOptions({ path: { id: meetingId } }));

/** The files of a meeting that I may read. */
export const useProgrammeFiles = (meetingId: string) =>
  useQuery(listMeetingMaterialsOptions({ path: { id: meetingId } }));

/** The forms of meeting my committee holds. */
export const useTemplates = () => useQuery(listMeetingTemplatesOptions());

/** Places, sectors and special committees to choose by. */
export const useChoices = () => useQuery({ ...listMeetingChoicesOptions(), staleTime: 60_000 });

export interface FilesWish {
  search?: string;
  form?: MeetingForm;
  state?: MeetingState;
}

/** The committee's meetings, the latest first, page by page. */
export const useFiles = (wish: FilesWish) =>
  useInfiniteQuery({
    queryKey: ["meetings/files", wish],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...wish, ...(pageParam === undefined ? {} : { after: pageParam }) };
      const { data } = await listMeetingFiles({ query, signal, throwOnError: true });
      return data;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });

// Receipts come from thousands of phones and are not facts of the file: they are asked for again.
const receiptsMs = 15_000;

/** The file of a meeting, read again whenever anybody changed it. */
export function useFile(meetingId: string) {
  const queries = useQueryClient();
  const live = useStream("meeting", meetingId, reduceMeeting);
  const file = useQuery({
    ...readMeetingFileOptions({ path: { id: meetingId } }),
    refetchInterval: (query) =>
      (query.state.data?.receipts ?? null) === null ? false : receiptsMs,
  });
  const version = live.state?.version ?? 0;
  const shown = file.data?.version ?? 0;

  useEffect(() => {
    if (shown !== 0 && version > shown) {
      void queries.invalidateQueries({
        queryKey: readMeetingFileQueryKey({ path: { id: meetingId } }),
      });
    }
  }, [queries, meetingId, version, shown]);

  return { ...file, isLive: live.is === "live" };
}

/** Reads the file of a meeting again, and what hangs on it. */
export function useReadAgain(meetingId: string) {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({
        queryKey: readMeetingFileQueryKey({ path: { id: meetingId } }),
      }),
      queries.invalidateQueries({ queryKey: ["meetings/roster", meetingId] }),
    ]);
  };
}

export interface RosterWish {
  role?: MeetingRole;
  venueId?: string;
  search?: string;
  receipt?: "unread" | "silent" | "coming" | "leave" | "undecided";
}

/** The roster with receipts, page by page. */
export const useRoster = (meetingId: string, wish: RosterWish, isTold: boolean) =>
  useInfiniteQuery({
    queryKey: ["meetings/roster", meetingId, wish],
    initialPageParam: undefined as string | undefined,
    refetchInterval: isTold ? receiptsMs : false,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...wish, ...(pageParam === undefined ? {} : { after: pageParam }) };
      const path = { id: meetingId };
      const { data } = await readMeetingRoster({ path, query, signal, throwOnError: true });
      return data;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export interface PeopleWish {
  search?: string;
  kind?: PostKind;
  sectorId?: string;
  specialCommitteeId?: string;
}

/** People of my committee; nobody before anything is asked for. */
export const usePeople = (wish: PeopleWish) =>
  useQuery({
    ...findMeetingPeopleOptions({ query: wish }),
    enabled: Object.keys(wish).length > 0,
  });

/** Makes a draft; answers its id. */
export const useMakeMeeting = (onDone: (id: string) => void) =>
  useCommand(
    (
      input: {
        from: { templateId: string } | { meetingId: string };
        topic: string;
        startsAt: string;
      },
      sending,
    ) => makeMeeting({ ...sending, body: input }),
    { onDone: ({ id }) => onDone(id) },
  );

/** Notices of meetings sent to me. */
export const useNotices = () => useQuery(listMeetingNoticesOptions());

/** Says that I have read a notice; nothing on the page waits for it. */
export function useReadNotice() {
  const queries = useQueryClient();
  return useCommand(
    (meetingId: string, sending) => readMeetingNotice({ ...sending, path: { id: meetingId } }),
    { onDone: () => queries.invalidateQueries({ queryKey: listMeetingNoticesQueryKey() }) },
  );
}

/** Answers a notice. */
export function useAnswerNotice() {
  const queries = useQueryClient();
  return useCommand(
    (
      {
        meetingId,
        ...body
      }: { meetingId: string } & ({ answer: "coming" } | { answer: "leave"; reason: string }),
      sending,
    ) => answerMeetingNotice({ ...sending, path: { id: meetingId }, body }),
    { onDone: () => queries.invalidateQueries({ queryKey: listMeetingNoticesQueryKey() }) },
  );
}
