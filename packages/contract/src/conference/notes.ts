/**
 * What the hall itself remarks on a place of the queue (`FloorEntry.note`), or gives as its reason in
 * the act list. Any other note is a reason that somebody wrote.
 */
export const hallNotes = [
  "unanswered",
  "moved-on",
  "passed-over",
  "venue-removed",
  "by-desk",
] as const;
export type HallNote = (typeof hallNotes)[number];

/** Every `what` of the act list; each is a translation key below `conference.acts`. */
export const actKinds = [
  "opened",
  "begun",
  "adjourned",
  "resumed",
  "closed",
  "item-begun",
  "asked",
  "withdrawn",
  "called",
  "called-out-of-turn",
  "chair-called",
  "passed-over",
  "answered",
  "unanswered",
  "refused",
  "ending-asked",
  "ended",
  "set-back",
  "order-first-come",
  "order-unspoken-first",
  "order-alternating",
  "clock-paused",
  "clock-running",
  "clock-extended",
  "armed",
  "armed-speaker",
  "taken",
  "broadcast",
  "armed-pause",
  "taken-pause",
  "tour-begun",
  "tour-paused",
  "tour-resumed",
  "tour-paced",
  "tour-ended",
  "locked",
  "unlocked",
  "lock-forced",
  "held",
  "released",
  "microphone-opened",
  "microphone-closed",
  "silenced",
  "removed",
  "invited",
  "venue-lost",
  "venues-lost",
  "seat-moved",
  "heads-reported",
  "picked",
  "dropped",
  "shown",
  "hidden",
  "folded",
  "answer-written",
  "roll-begun",
  "roll-paused",
  "roll-resumed",
  "roll-finished",
  "roll-called",
  "roll-answered",
  "roll-silent",
  "roll-backup",
  "venue-ready",
  "venue-unready",
  "venue-fault",
] as const;
export type ActKind = (typeof actKinds)[number];

const ofTheHall: readonly string[] = hallNotes;

/** Whether a note is the hall's own remark, to be put into words where it is shown. */
export const isHallNote = (note: string): note is HallNote => ofTheHall.includes(note);
