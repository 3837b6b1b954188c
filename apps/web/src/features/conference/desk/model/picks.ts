import type { Pick as PickedPost } from "@plenary/contract/conference/schema";

const ranks: Record<PickedPost["state"], number> = { shown: 0, picked: 1, answered: 2, dropped: 3 };

/** Picks as the desk works through them: shown and unanswered, then waiting, then answered. */
export const picksOf = (picks: readonly PickedPost[]): PickedPost[] =>
  picks
    .filter((pick) => pick.state !== "dropped")
    .sort((a, b) => ranks[a.state] - ranks[b.state] || a.pickedAt.localeCompare(b.pickedAt));
