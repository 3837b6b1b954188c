import type { SittingFact } from "@plenary/contract/conference/events";
import type { Act, SittingLive } from "@plenary/contract/conference/schema";
import { reduceMinutes } from "@plenary/contract/minutes/reduce";
import type { MinutesEdition, MinutesText } from "@plenary/contract/minutes/schema";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  readMinutesOptions,
  readMinutesQueryKey,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import {
  beginMinutes,
  correctMinutes,
  publishMinutes,
  readReplay,
  readTimeline,
  saveMinutes,
  sendBackMinutes,
  signMinutes,
  submitMinutes,
  withdrawMinutes,
} from "../../platform/api/generated/sdk.gen.ts";
import type {
  ReadReplayResponse,
  ReadTimelineResponse,
} from "../../platform/api/generated/types.gen.ts";
import { type CommandOptions, useCommand } from "../../platform/api/useCommand.ts";
import { useStream } from "../../platform/live/useStream.ts";

const hourMs = 3_600_000;

/** The minutes of a sitting; `edition` for an older one than the newest. */
export const useMinutes = (id: string, edition: number | null = null) =>
  useQuery(
    readMinutesOptions({ path: { id }, ...(edition === null ? {} : { query: { edition } }) }),
  );

/** What writers and signers do, as they do it; null: nothing is followed. */
export const useMinutesLive = (meetingId: string | null) =>
  useStream("minutes", meetingId, reduceMinutes);

/** Reads the minutes anew, whichever edition is on the page. */
export function useReadAnew(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [{ _id: readKey(id)._id, path: { id } }] });
}

const readKey = (id: string) => readMinutesQueryKey({ path: { id } })[0];

/** Drafts the minutes from what happened. */
export const useBeginMinutes = (id: string, options: Done) =>
  useCommand((_: void, sending) => beginMinutes({ ...sending, path: { id } }), options);

/** Saves the draft over a version. */
export const useSaveMinutes = (
  id: string,
  options: CommandOptions<{ version: number; text: MinutesText }, MinutesEdition>,
) =>
  useCommand(
    ({ version, text }: { version: number; text: MinutesText }, sending) =>
      saveMinutes({ ...sending, path: { id }, body: { ...text, version } }),
    options,
  );

type Done = Pick<CommandOptions<unknown, MinutesEdition>, "onDone" | "onFailed">;

export type Move =
  | { to: "submit" | "sign"; version: number }
  | { to: "withdraw" | "publish" }
  | { to: "sendBack" | "correct"; reason: string };

/** Every step of an edition after its draft. */
export const useMoveMinutes = (id: string, options: Done) =>
  useCommand((move: Move, sending) => {
    const call = { ...sending, path: { id } };
    switch (move.to) {
      case "submit":
        return submitMinutes({ ...call, body: { version: move.version } });
      case "sign":
        return signMinutes({ ...call, body: { version: move.version } });
      case "withdraw":
        return withdrawMinutes(call);
      case "publish":
        return publishMinutes(call);
      case "sendBack":
        return sendBackMinutes({ ...call, body: { reason: move.reason } });
      case "correct":
        return correctMinutes({ ...call, body: { reason: move.reason } });
    }
  }, options);

/** Where a document is downloaded. */
export const documentUrl = (id: string, kind: "word" | "pdf", edition: number): string =>
  `/api/meetings/${id}/minutes/documents/${kind}?edition=${edition}`;

export interface Replay {
  start: SittingLive;
  facts: readonly SittingFact[];
}

/** The whole act list of a sitting, oldest first. */
export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ["timeline", id],
    queryFn: () => allActs(id),
    staleTime: hourMs,
  });

/** The sitting from its first fact to its last. */
export const useReplay = (id: string) =>
  useQuery({
    queryKey: ["replay", id],
    queryFn: () => wholeReplay(id),
    staleTime: hourMs,
  });

async function allActs(id: string): Promise<Act[]> {
  const acts: Act[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const { data }: { data: ReadTimelineResponse } = await readTimeline({
      path: { id },
      query: { after },
      throwOnError: true,
    });
    acts.push(...data.acts);
    after = data.next;
  }
  return acts;
}

async function wholeReplay(id: string): Promise<Replay | null> {
  const facts: SittingFact[] = [];
  let start: SittingLive | null = null;
  for (let after: number | null = 0; after !== null; ) {
    const { data }: { data: ReadReplayResponse } = await readReplay({
      path: { id },
      query: { after },
      throwOnError: true,
    });
    start ??= data.start;
    // The server tells facts of this one stream; a kind that is not known here is passed over.
    facts.push(...(data.facts as SittingFact[]));
    after = data.next;
  }
  return start === null ? null : { start, facts };
}
