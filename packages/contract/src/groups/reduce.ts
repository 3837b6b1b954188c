import type { GroupFact } from "./events.ts";
import type { GroupLive, PostView } from "./schema.ts";

/** Newest posts kept in the live state; the same figure as a snapshot's (`recentPosts`). */
const kept = 60;

const change = (state: GroupLive, postId: string, to: (post: PostView) => PostView): GroupLive => ({
  ...state,
  posts: state.posts.map((post) => (post.id === postId ? to(post) : post)),
});

/** Old state + fact = what a fresh snapshot would give. */
export function reduceGroup(state: GroupLive, fact: GroupFact): GroupLive {
  switch (fact.type) {
    case "groups/posted":
      return {
        ...state,
        count: state.count + 1,
        posts: [...state.posts, fact.data.post].slice(-kept),
      };
    case "groups/folded": {
      const { postId, reason, by } = fact.data;
      return change(state, postId, (post) => ({
        ...post,
        text: "",
        pictures: [],
        fold: { reason, by, at: fact.at },
      }));
    }
    case "groups/unfolded":
      return change(state, fact.data.post.id, () => fact.data.post);
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
