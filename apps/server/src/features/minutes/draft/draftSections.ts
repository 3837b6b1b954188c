import type { MinutesSection, SittingRecord } from "@plenary/contract/minutes/schema";
import { phrases } from "./phrases.ts";

/** The sections of the minutes as what happened would write them; the clerk writes on from here. */
export function draftSections(record: SittingRecord): MinutesSection[] {
  const { headings } = phrases;
  const texts = {
    attendance: attendance(record),
    course: record.items.map(({ title, who, begunAt, endedAt }) =>
      phrases.item(title, who, begunAt, endedAt),
    ),
    speeches: speeches(record),
    posts: posts(record),
    decisions: [
      phrases.toWrite,
      ...record.rulings.map(phrases.ruling).filter((each) => each !== null),
    ],
  };
  return Object.entries(texts)
    .filter(([, lines]) => lines.length > 0)
    .map(([key, lines]) => ({
      key,
      heading: headings[key as keyof typeof headings],
      text: lines.join("\n"),
    }));
}

function attendance(record: SittingRecord): string[] {
  const { venues, attending } = record;
  const place = venues.find(({ kind }) => kind === "main")?.name ?? "";
  const reported = venues.flatMap(({ heads }) => (heads === null ? [] : [heads]));
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  return [
    phrases.held(record, place),
    phrases.venues(
      venues.filter(({ kind }) => kind !== "main").length,
      sum(venues.map(({ expectedHeads }) => expectedHeads)),
      sum(reported),
      venues.length - reported.length,
    ),
    ...attending
      .filter(({ role }) => role !== "chair" && role !== "clerk")
      .map(({ role, count, people }) =>
        people.length === 0
          ? phrases.counted(role, count)
          : phrases.named(
              role,
              people.map((each) => phrases.who(each.name, each.title)).join("、"),
            ),
      ),
  ];
}

function speeches({ speeches: spoken }: SittingRecord): string[] {
  if (spoken.length === 0) {
    return [phrases.noSpeech];
  }
  const booked = spoken.filter(({ kind }) => kind === "booked").length;
  return [
    phrases.speechesTotal(booked, spoken.length - booked),
    ...spoken.map((speech, i) => `${i + 1}. ${phrases.speech(speech)}`),
  ];
}

function posts({ posts: shown, postsTotal }: SittingRecord): string[] {
  if (shown.length === 0) {
    return postsTotal === 0 ? [] : [phrases.noPosts];
  }
  const answered = shown.filter(({ answer }) => answer !== null).length;
  return [
    phrases.postsTotal(postsTotal, shown.length, answered),
    ...shown.flatMap(({ author, title, text, answer }, i) => [
      `${i + 1}. ${phrases.post(author, title, text.replace(/\s*\n\s*/g, ""))}`,
      ...(answer ? [phrases.answer(answer.by, answer.text.replace(/\s*\n\s*/g, ""))] : []),
    ]),
  ];
}
