import type { MinutesEdition, SittingRecord } from "@plenary/contract/minutes/schema";
import type { Block, OfficialDocument, Table } from "../../../platform/documents/document.ts";
import { phrases } from "./phrases.ts";
import { clockText, dateText, lengthText, timeText } from "./times.ts";

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** The minutes as an official document: red head, text, place of the seal, annexes from the record. */
export function minutesDocument(edition: MinutesEdition, record: SittingRecord): OfficialDocument {
  const { committeeName: body } = record;
  const { signed, published, no, reason } = edition;
  return {
    ...{ body, number: edition.number, title: edition.title, language: "zh-CN" },
    signer: signed === null ? null : phrases.signer(signed.by),
    mark: signed === null ? phrases.draftMark : null,
    note: reason === null ? null : phrases.editionMark(no, reason),
    blocks: [
      ...factLines(record),
      ...edition.sections.flatMap(({ heading, text }, i): Block[] => [
        { is: "heading", text: `${numerals[i] ?? i + 1}、${heading}` },
        ...linesOf(text).map((line): Block => ({ is: "paragraph", text: line })),
      ]),
    ],
    closing: {
      ...{ unit: body, seal: phrases.sealPlace },
      date: signed === null ? "" : dateText(signed.at),
    },
    annexes: [venueAnnex(record), ...(record.speeches.length > 0 ? [speechAnnex(record)] : [])],
    foot: published === null ? null : phrases.issued(body, published.at),
  };
}

const linesOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

function factLines(record: SittingRecord): Block[] {
  const { facts } = phrases;
  const from = record.begunAt ?? record.startsAt;
  const until = record.endedAt === null ? "" : `至${timeText(record.endedAt)}`;
  const place = record.venues.find(({ kind }) => kind === "main")?.name ?? "";
  const clerks = record.attending.find(({ role }) => role === "clerk")?.people ?? [];
  const lines: [string, string][] = [
    [facts.time, `${dateText(from)}${timeText(from)}${until}`],
    [facts.place, place],
    [facts.chair, record.chairName],
    [facts.topic, record.topic],
    [facts.clerk, clerks.map(({ name }) => name).join("、")],
  ];
  return lines
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ({ is: "fact", name, value }));
}

function venueAnnex({ venues }: SittingRecord): Table {
  const { venueColumns, notReported, total } = phrases;
  const sum = (all: readonly number[]) => String(all.reduce((a, b) => a + b, 0));
  const rows = venues.map(({ name, expectedHeads, heads }, i) => [
    String(i + 1),
    name,
    String(expectedHeads),
    heads === null ? notReported : String(heads),
  ]);
  return {
    title: phrases.venueAnnex,
    columns: columnsOf(venueColumns, [1, 5, 1.5, 1.5], [1]),
    rows: [
      ...rows,
      [
        "",
        total,
        sum(venues.map(({ expectedHeads }) => expectedHeads)),
        sum(venues.map(({ heads }) => heads ?? 0)),
      ],
    ],
  };
}

function speechAnnex({ speeches }: SittingRecord): Table {
  return {
    title: phrases.speechAnnex,
    columns: columnsOf(phrases.speechColumns, [1, 1.8, 2.2, 3.6, 1.5, 1.6, 1.7, 1.5], [1, 2, 3]),
    rows: speeches.map((speech, i) => [
      String(i + 1),
      speech.speaker,
      speech.venue,
      speech.subject,
      phrases.kind(speech.kind).slice(0, 2),
      `${clockText(speech.begunAt)}–${clockText(speech.endedAt)}`,
      lengthText(speech.spokenMs),
      speech.spokenMs > speech.limitMs ? lengthText(speech.spokenMs - speech.limitMs) : "",
    ]),
  };
}

const columnsOf = (
  titles: readonly string[],
  widths: readonly number[],
  texts: readonly number[],
): Table["columns"] =>
  titles.map((title, i) => ({
    ...{ title, width: widths[i] ?? 1 },
    align: texts.includes(i) ? ("start" as const) : ("center" as const),
  }));
