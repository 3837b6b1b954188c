import { listenTo } from "../../../platform/log/listeners.ts";
import { groupStream } from "../../groups/index.ts";
import { recountPosts } from "../picks/recountPosts.ts";
import { takeOffFolded } from "../picks/takeOffFolded.ts";

/** A post in a meeting's topic group is counted on the sitting. */
export const countNewPosts = listenTo({
  name: "conference/count-posts",
  kind: groupStream,
  type: "groups/posted",
  run: async (context, stream, seq) => {
    await context.command(`${stream}:${seq}`, recountPosts, groupOf(stream));
  },
});

/** A picked post that is folded leaves the screens and the picks. */
export const takeFoldedOff = listenTo({
  name: "conference/take-folded-off",
  kind: groupStream,
  type: "groups/folded",
  run: async (context, stream, seq, { postId, reason, by }) => {
    const at = (await context.readFact(stream, seq))?.at ?? context.now.toISOString();
    const folded = { groupId: groupOf(stream), postId, reason, by, at };
    await context.command(`${stream}:${seq}`, takeOffFolded, folded);
  },
});

const groupOf = (stream: string): string => stream.slice(stream.indexOf(":") + 1);
