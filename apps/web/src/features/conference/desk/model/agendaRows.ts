import type { AgendaLive } from "@plenary/contract/conference/schema";

export interface AgendaRow {
  item: AgendaLive;
  is: "done" | "now" | "later";
  /** How long it took, or has taken so far; null before it begins. */
  takenMs: number | null;
  /** Beyond the plan; 0 while within. */
  overMs: number;
}

export interface Agenda {
  rows: AgendaRow[];
  /** When the last item will end if all that is left takes as long as planned. */
  endsAtMs: number | null;
  /** Beyond the planned end, in milliseconds; negative is ahead. */
  lateMs: number | null;
}

const minuteMs = 60_000;

/** The run of show as it goes: planned, taken, and where it leads. */
export function agendaRows(agenda: readonly AgendaLive[], nowMs: number): Agenda {
  const items = [...agenda].sort((a, b) => a.order - b.order);
  const rows = items.map((item) => rowOf(item, nowMs));
  const last = items.at(-1);
  const hasBegun = rows.some((row) => row.is !== "later");
  if (last === undefined || !hasBegun) {
    return { rows, endsAtMs: null, lateMs: null };
  }

  const left = rows.reduce((sum, row) => sum + leftOf(row), 0);
  const endsAtMs = nowMs + left;
  return { rows, endsAtMs, lateMs: endsAtMs - Date.parse(last.startsAt) - last.minutes * minuteMs };
}

function rowOf(item: AgendaLive, nowMs: number): AgendaRow {
  if (item.begunAt === null) {
    return { item, is: "later", takenMs: null, overMs: 0 };
  }
  const until = item.endedAt === null ? nowMs : Date.parse(item.endedAt);
  const takenMs = Math.max(0, until - Date.parse(item.begunAt));
  return {
    item,
    is: item.endedAt === null ? "now" : "done",
    takenMs,
    overMs: Math.max(0, takenMs - item.minutes * minuteMs),
  };
}

function leftOf({ is, item, takenMs }: AgendaRow): number {
  if (is === "done") {
    return 0;
  }
  return Math.max(0, item.minutes * minuteMs - (takenMs ?? 0));
}
