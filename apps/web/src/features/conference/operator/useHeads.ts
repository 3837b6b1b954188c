import { useEffect } from "react";
import { useDraft } from "../../../platform/storage/useDraft.ts";
import { useReportHeads } from "../api.ts";
import { keepHeads, readHeads } from "./model/heads.ts";

export interface Heads {
  /** Null until someone has counted. */
  count: number | null;
  set: (count: number) => void;
  is: "uncounted" | "changed" | "reporting" | "reported" | "failed";
  failure: unknown;
  retry: () => void;
}

/** So long after the last press the count goes out: six presses are one report. */
const settleMs = 1_000;

/** 实到人数, counted on this phone and reported by itself when the counting rests. */
export function useHeads(meetingId: string, venueId: string): Heads {
  const kept = useDraft(`heads/${meetingId}/${venueId}`);
  const { mutate, reset, status, error } = useReportHeads(meetingId);
  const { count, isReported } = readHeads(kept.text);
  const { setText } = kept;
  const isWaiting = count !== null && !isReported && status === "idle";

  useEffect(() => {
    if (!isWaiting) {
      return undefined;
    }
    const timer = setTimeout(() => {
      mutate(
        { venueId, heads: count },
        {
          onSuccess: () => {
            setText(keepHeads(count, true));
            reset();
          },
        },
      );
    }, settleMs);
    return () => clearTimeout(timer);
  }, [isWaiting, count, venueId, mutate, reset, setText]);

  return {
    count,
    // A press while a report is under way starts a report of its own: the last number is what stands.
    set: (next) => {
      reset();
      setText(keepHeads(next, false));
    },
    is: stateOf(count, isReported, status),
    failure: error,
    retry: reset,
  };
}

function stateOf(
  count: number | null,
  isReported: boolean,
  status: "idle" | "pending" | "success" | "error",
): Heads["is"] {
  if (count === null) {
    return "uncounted";
  }
  if (isReported) {
    return "reported";
  }
  if (status === "error") {
    return "failed";
  }
  return status === "pending" ? "reporting" : "changed";
}
