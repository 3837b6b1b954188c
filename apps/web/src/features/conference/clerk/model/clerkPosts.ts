import type { Pick as Picked, PickState } from "@plenary/contract/conference/schema";
import type { PostView } from "@plenary/contract/groups/schema";

/** A post as the clerk sees it: what became of it in the hall, and whether it can be picked. */
export interface ClerkPost {
  post: PostView;
  /** Its newest pick that was not put back. */
  pick: Picked | null;
  canPick: boolean;
}

/** The posts, the newest first, each with its way through the hall. */
export function clerkPosts(posts: readonly PostView[], picks: readonly Picked[]): ClerkPost[] {
  return [...posts]
    .sort((a, b) => b.no - a.no)
    .map((post) => {
      const pick = picks.findLast(({ postId, state }) => postId === post.id && state !== "dropped");
      // What is folded must not reach the screens; an answer is already an answer.
      const canPick =
        pick === undefined && post.fold === null && !post.isAnswer && post.text !== "";
      return { post, pick: pick ?? null, canPick };
    });
}

const order: Record<PickState, number> = { shown: 0, picked: 1, answered: 2, dropped: 3 };

/** Picks as work: what is on the screens, what waits, what is answered, what was put back. */
export const picksInOrder = (picks: readonly Picked[]): Picked[] =>
  [...picks].sort(
    (a, b) => order[a.state] - order[b.state] || a.pickedAt.localeCompare(b.pickedAt),
  );
