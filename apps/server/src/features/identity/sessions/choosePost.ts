import type { HeldPost } from "./store.ts";

/** The post a session begins in: the one acted in last, or else the one held longest. */
export function choosePost(posts: readonly HeldPost[], lastId: string | null): HeldPost | null {
  const valid = posts.filter((post) => post.isValid);
  return valid.find((post) => post.id === lastId) ?? valid[0] ?? null;
}
