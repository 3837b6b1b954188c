import { listenTo } from "../../../platform/log/listeners.ts";
import { groupStream } from "../../groups/index.ts";
import { recountPosts } from "../picks/recountPosts.ts";

/** A post in a meeting's topic group is counted on the sitting. */
export const countNewPosts = listenTo({
  name: "conference/count-posts",
  kind: groupStream,
  type: "groups/posted",
  run: async (context, stream, seq) => {
    const groupId = stream.slice(stream.indexOf(":") + 1);
    await context.command(`${stream}:${seq}`, recountPosts, groupId);
  },
});
