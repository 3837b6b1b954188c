import { countReady } from "@plenary/contract/conference/readiness/rules";
import type { DeskLive } from "@plenary/contract/conference/schema";
import type { MeetingFile } from "@plenary/contract/meetings/plan";

export interface HallCheck {
  venues: number;
  ready: number;
  /** By the ordinary line or by the standby one. */
  answered: number;
  silent: number;
  /** Has any venue been called yet? */
  isRolled: boolean;
  /** Every venue is ready, or each of the sub-venues has answered the call. */
  isDone: boolean;
}

/** How far the venues of a meeting's file are. The main venue is checked as well; from it is called. */
export function hallChecks(
  { venues }: Pick<MeetingFile, "venues">,
  { readiness, roll }: Pick<DeskLive, "readiness" | "roll">,
): HallCheck {
  const isReady = ({ id }: { id: string }) =>
    countReady(readiness.items, readiness.venues[id]).isReady;
  const called = venues.filter(({ kind }) => kind !== "main");
  const answers = called.map(({ id }) => roll[id]?.answer ?? null);
  const ready = venues.filter(isReady).length;
  const answered = answers.filter((each) => each === "answered" || each === "backup").length;
  const silent = answers.filter((each) => each === "silent").length;
  const isAllAnswered = called.length > 0 && answered === called.length;

  return {
    ...{ venues: venues.length, ready, answered, silent },
    isRolled: answered + silent > 0,
    isDone: (venues.length > 0 && ready === venues.length) || isAllAnswered,
  };
}
