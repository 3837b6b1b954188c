import type { Pick as PickedPost, PickState } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { PickRow } from "../tables.ts";

export type PickStep = "show" | "answer" | "drop" | "fold";

/**
 * picked → shown → answered, or put back. A post may be shown again, and answered without having been
 * shown; folded in its group it is put back from wherever it stands.
 */
const steps: Record<PickState, Partial<Record<PickStep, PickState>>> = {
  picked: { show: "shown", answer: "answered", drop: "dropped", fold: "dropped" },
  shown: { show: "shown", answer: "answered", fold: "dropped" },
  answered: { show: "answered", fold: "dropped" },
  dropped: {},
};

/** The only way to a new state of a pick. */
export function advancePick(from: PickState, step: PickStep): PickState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("conference/pick-wrong-state", { from, step });
  }
  return to;
}

/** What the contract shows of a pick. */
export const presentPick = (row: PickRow): PickedPost => ({
  id: row.id,
  postId: row.post_id,
  author: row.author,
  title: row.title,
  text: row.text,
  state: row.state,
  pickedAt: row.picked_at.toISOString(),
  shownAt: row.shown_at?.toISOString() ?? null,
  answer: row.answer,
});
