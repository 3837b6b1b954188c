import { randomUUID } from "node:crypto";
import type { ActContext } from "../../platform/log/act.ts";
import type { Hall } from "./hall.ts";

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
  "answered",
  "unanswered",
  "refused",
  "ending-asked",
  "ended",
  "set-back",
  "clock-paused",
  "clock-running",
  "clock-extended",
  "armed",
  "armed-speaker",
  "taken",
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
  "answer-written",
] as const;
export type ActKind = (typeof actKinds)[number];

/** Adds a line to the act list of the desk. */
export function record(
  { me }: Pick<ActContext, "me">,
  hall: Hall,
  what: ActKind,
  values: Record<string, string> = {},
): void {
  hall.acts.push({ id: randomUUID(), at: hall.now, by: me.name, what, values });
}
