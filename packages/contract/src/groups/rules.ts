import type { GroupRole, GroupState } from "./schema.ts";

/** How many newest posts a snapshot of a group holds, and how many a reader keeps. */
export const recentPosts = 60;

/** What someone may do in a group, by capacity and by the group's state. What is not listed is refused. */
export type GroupAction = "post" | "answer" | "fold";

const mayDo: Record<GroupAction, readonly GroupRole[]> = {
  post: ["host", "editor", "member", "department"],
  answer: ["host", "department"],
  fold: ["host", "editor"],
};

/** Does this capacity allow it at all, whatever the state? */
export const isAllowedTo = (action: GroupAction, role: GroupRole): boolean =>
  mayDo[action].includes(role);

/** Before its time and after its end a group is read only; order is kept in it at any time. */
export const isTimeTo = (action: GroupAction, state: GroupState): boolean =>
  action === "fold" || state === "open";

/** The verdict for one reader; the server asks the same of each act. */
export function groupCan(role: GroupRole, state: GroupState): Record<GroupAction, boolean> {
  const can = (action: GroupAction) => isAllowedTo(action, role) && isTimeTo(action, state);
  return { post: can("post"), answer: can("answer"), fold: can("fold") };
}
