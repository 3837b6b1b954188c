import type { TFunction } from "i18next";

/** The log's own remarks; every other note is a reason that someone wrote. */
const known = new Set(["unanswered", "moved-on"]);

/** What stands beside a place of the queue: a remark of the log in words, or the written reason. */
export function noteText(note: string | null, t: TFunction): string {
  if (note === null) {
    return "";
  }
  return known.has(note) ? t(`conference.floor.notes.${note}`) : note;
}
