import type { Feature } from "../../platform/feature.ts";
import { postPictures } from "./postPictures.ts";
import { groupRoutes } from "./routes.ts";
import { groupStream } from "./streams.ts";

/** Conversations: the one place that every chat of the assembly uses. */
export const groupsFeature: Feature = {
  name: "groups",
  routes: groupRoutes,
  streams: [groupStream],
  fileOwners: [postPictures],
};

export { type GivenAnswer, addAnswer } from "./addAnswer.ts";
export { addMembers } from "./addMembers.ts";
export { countPosts } from "./countPosts.ts";
export { type GroupWishes, createGroup } from "./createGroup.ts";
export { markPost } from "./markPost.ts";
export { moveGroup } from "./moveGroup.ts";
export { readPost } from "./readPost.ts";
export { removeMembers } from "./removeMembers.ts";
export { type EarlierPost, seedPosts } from "./seedPosts.ts";
export type { Membership } from "./store.ts";
export { groupStream } from "./streams.ts";
