import type { RollRow, RollSheet } from "@plenary/contract/conference/rollCall/rules";
import type { Block, OfficialDocument, Table } from "../../../platform/documents/document.ts";

/** What the sheet says of the meeting. */
export interface RollHead {
  committeeName: string;
  title: string;
  startsAt: string;
}

// Official documents of the assembly are Chinese in every language of the pages.
const answers: Record<NonNullable<RollRow["answer"]>, string> = {
  ...{ answered: "应答", silent: "无应答", backup: "备用接入" },
};
const columns: Table["columns"] = [
  { title: "序号", width: 1, align: "center" },
  { title: "会场", width: 3, align: "start" },
  { title: "应到", width: 1, align: "center" },
  { title: "实到", width: 1, align: "center" },
  { title: "设备", width: 1, align: "center" },
  { title: "画面", width: 1, align: "center" },
  { title: "声音", width: 1, align: "center" },
  { title: "应答", width: 1.6, align: "center" },
  { title: "时间", width: 1.4, align: "center" },
  { title: "备注", width: 2.6, align: "start" },
];

/** The hours of the assembly, wherever the server stands. */
const zone = { timeZone: "Asia/Shanghai" } as const;
const dateText = (iso: string) =>
  new Date(iso).toLocaleDateString("zh-CN", { ...zone, dateStyle: "long" });
const timeText = (iso: string) =>
  new Date(iso).toLocaleTimeString("zh-CN", { ...zone, timeStyle: "short", hourCycle: "h23" });

/** The result of a roll call as an official document: what came of it, and every venue in a table. */
export function rollDocument(head: RollHead, { rows, totals }: RollSheet): OfficialDocument {
  const { committeeName, title, startsAt } = head;
  const date = dateText(startsAt);
  const facts: [string, string][] = [
    ["会议", title],
    ["时间", date],
    ["会场", `点名${totals.venues}个，应答${totals.answered}个，备用接入${totals.backup}个`],
    ["人数", `应到${totals.expected}人，实到${totals.heads}人`],
  ];
  return {
    ...{ body: committeeName, number: "", signer: null, title: `${title}点名结果` },
    ...{ note: null, mark: null, foot: null, language: "zh-CN" },
    blocks: [
      ...facts.map(([name, value]): Block => ({ is: "fact", name, value })),
      ...openLines(rows),
    ],
    closing: { unit: committeeName, date, seal: "（盖章处）" },
    annexes: [{ title: "各会场点名情况", columns, rows: rows.map(cellsOf) }],
  };
}

/** Those that somebody still has to care for, by name. */
function openLines(rows: readonly RollRow[]): Block[] {
  const names = (answer: RollRow["answer"]) =>
    rows.filter((row) => row.answer === answer).map(({ name }) => name);
  const [silent, uncalled] = [names("silent"), names(null)];
  return [
    { text: `无应答：${silent.join("、")}。`, isThere: silent.length > 0 },
    // Of a roll call that has hardly begun the table says it well enough.
    { text: `尚未点名：${uncalled.length}个会场。`, isThere: uncalled.length > 0 },
  ]
    .filter(({ isThere }) => isThere)
    .map(({ text }): Block => ({ is: "paragraph", text }));
}

const tick = (is: boolean) => (is ? "√" : "");

const cellsOf = (row: RollRow): string[] => [
  ...[String(row.no), row.name, String(row.expected), row.heads === null ? "" : String(row.heads)],
  ...[tick(row.hasDevice), tick(row.hasPicture), tick(row.hasSound)],
  ...[row.answer === null ? "" : answers[row.answer], row.at === null ? "" : timeText(row.at)],
  row.note,
];
