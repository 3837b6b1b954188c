import type { RosterEntry } from "@plenary/contract/meetings/notices";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { authorize } from "../plan/policy.ts";
import { findMeeting, venuesOf } from "../store.ts";
import { presentEntry } from "./readRoster.ts";
import { roleWords } from "./roleWords.ts";
import { rosterLines } from "./store.ts";

const mostLines = 20_000;
const head = [
  ...["姓名", "职务", "身份", "会场"],
  ...["通知时间", "阅读时间", "回执", "请假原因", "请假审批", "审批人"],
];

/** The roster as a table for a spreadsheet: UTF-8 with the mark by which it knows that. */
export async function rosterCsv(tx: Reader, me: Actor, meetingId: string) {
  const meeting = await findMeeting(tx, meetingId);
  authorize(me, "read", meeting);
  const venues = new Map((await venuesOf(tx, meetingId)).map((each) => [each.id, each.name]));
  const lines = await rosterLines(tx, meetingId, {}, mostLines);
  const rows = lines.map((line) => rowOf(presentEntry(line), venues));
  const text = `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  return { name: `${meeting.title || meeting.topic}-人员名册.csv`, text };
}

const answers = { coming: "收到", leave: "请假" };
const decisions = { granted: "同意", refused: "不同意" };

function rowOf(entry: RosterEntry, venues: Map<string, string>): string[] {
  const { receipt } = entry;
  const venue = entry.venueId === null ? "" : (venues.get(entry.venueId) ?? "");
  return [
    ...[entry.name, entry.title, roleWords[entry.role][0], venue],
    ...[timeOf(receipt?.sentAt), timeOf(receipt?.readAt)],
    receipt?.answer ? answers[receipt.answer] : "",
    receipt?.reason ?? "",
    receipt?.decision ? decisions[receipt.decision] : "",
    receipt?.decidedBy ?? "",
  ];
}

/** As clocks of the assembly show it. */
const timeOf = (at: string | null | undefined): string =>
  at ? new Date(at).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }) : "";

/** A cell that a spreadsheet would take for a formula is kept a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
