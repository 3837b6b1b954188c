import type { PostView } from "@plenary/contract/groups/schema";

/** A post as a list shows it. */
export interface Line {
  post: PostView;
  /** Same author as the line before, within five minutes: head and picture are not repeated. */
  isContinued: boolean;
  /** The first of a day (by the reader's clock): a date stands above it. */
  isNewDay: boolean;
  /** The first that the reader has not read: a mark stands above it. */
  isFirstUnread: boolean;
}

const together = 5 * 60_000;

/**
 * Older pages and live posts as one list by number, each post once. The live one wins: it carries
 * what happened since the page was read.
 */
export function conversation(
  older: readonly PostView[],
  live: readonly PostView[],
  readUpTo: number | null,
): Line[] {
  const byNo = new Map<number, PostView>();
  for (const post of [...older, ...live]) {
    byNo.set(post.no, post);
  }
  const posts = [...byNo.values()].sort((a, b) => a.no - b.no);
  const firstUnread = readUpTo === null ? undefined : posts.find((post) => post.no > readUpTo);

  return posts.map((post, place) => {
    const before = posts[place - 1];
    const isNewDay = before === undefined || dayOf(before.at) !== dayOf(post.at);
    const isFirstUnread = post === firstUnread && place > 0;
    return {
      post,
      isNewDay,
      isFirstUnread,
      isContinued: !isNewDay && !isFirstUnread && isSameBreath(before, post),
    };
  });
}

/** Whether posts are missing between the older pages and the live ones, and from which number on. */
export function gapBefore(older: readonly PostView[], live: readonly PostView[]): number | null {
  const newestOld = older.at(-1);
  const oldestLive = live[0];
  if (newestOld === undefined || oldestLive === undefined) {
    return null;
  }
  return oldestLive.no > newestOld.no + 1 ? oldestLive.no : null;
}

function isSameBreath(before: PostView | undefined, post: PostView): boolean {
  return (
    before !== undefined &&
    before.author.id === post.author.id &&
    before.isAnswer === post.isAnswer &&
    Date.parse(post.at) - Date.parse(before.at) < together
  );
}

const dayOf = (at: string): string => new Date(at).toDateString();
