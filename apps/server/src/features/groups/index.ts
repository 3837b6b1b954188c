import type { Feature } from "../../platform/feature.ts";
import { postPictures } from "./posts/postPictures.ts";
import { groupRoutes } from "./routes.ts";
import { groupStream } from "./streams.ts";

/** Conversations: the one place that every chat of the assembly uses. */
export const groupsFeature: Feature = {
  name: "groups",
  routes: groupRoutes,
  streams: [groupStream],
  fileOwners: [postPictures],
};

export { type GivenAnswer, addAnswer } from "./posts/addAnswer.ts";
export { addMembers } from "./addMembers.ts";
export { countPosts } from "./posts/countPosts.ts";
export { createGroup } from "./createGroup.ts";
export { markPost } from "./posts/markPost.ts";
export { moveGroup } from "./moveGroup.ts";
export { readPost } from "./posts/readPost.ts";
export { removeMembers } from "./removeMembers.ts";
export { type EarlierPost, seedPosts } from "./posts/seedPosts.ts";
export { groupStream } from "./streams.ts";
