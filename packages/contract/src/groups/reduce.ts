import { excerptOf } from "../excerpt.ts";
import type { GroupFact } from "./events.ts";
import { recentPosts } from "./rules.ts";
import type { GroupLive, PostView } from "./schema.ts";

const change = (state: GroupLive, postId: string, to: (post: PostView) => PostView): GroupLive => ({
  ...state,
  posts: state.posts.map((post) => (post.id === postId ? to(post) : post)),
});

/** The words of a folded post are in no excerpt either. */
const quote = (state: GroupLive, postId: string, excerpt: string): GroupLive => ({
  ...state,
  posts: state.posts.map((post) =>
    post.replyTo?.id === postId ? { ...post, replyTo: { ...post.replyTo, excerpt } } : post,
  ),
});

/** Old state + fact = what a fresh snapshot would give. */
export function reduceGroup(state: GroupLive, fact: GroupFact): GroupLive {
  switch (fact.type) {
    case "groups/posted":
      return {
        ...state,
        count: state.count + 1,
        posts: [...state.posts, fact.data.post].slice(-recentPosts),
      };
    case "groups/folded": {
      const { postId, reason, by } = fact.data;
      return change(quote(state, postId, ""), postId, (post) => ({
        ...post,
        text: "",
        pictures: [],
        fold: { reason, by, at: fact.at },
      }));
    }
    case "groups/unfolded": {
      const { post } = fact.data;
      return change(quote(state, post.id, excerptOf(post.text)), post.id, () => post);
    }
    case "groups/marked": {
      const { postId, mark } = fact.data;
      return change(state, postId, (post) => ({ ...post, marks: [...post.marks, mark] }));
    }
    case "groups/moved":
      return { ...state, state: fact.data.to };
    case "groups/read":
      return { ...state, reads: fact.data.reads };
    case "groups/members-changed":
      return state;
  }
}
