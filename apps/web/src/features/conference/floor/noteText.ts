import { isHallNote } from "@plenary/contract/conference/notes";
import type { TFunction } from "i18next";

/** What stands beside a place of the queue: a remark of the hall in words, or the written reason. */
export function noteText(note: string | null, t: TFunction): string {
  if (note === null) {
    return "";
  }
  return isHallNote(note) ? t(`conference.floor.notes.${note}`) : note;
}
