import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { reduceGroup } from "@plenary/contract/groups/reduce";
import {
  listGroupsQueryKey,
  readGroupOptions,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import {
  foldPost,
  listPosts,
  markRead,
  unfoldPost,
  writePost,
} from "../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../platform/api/useCommand.ts";
import { useStream } from "../../platform/live/useStream.ts";

/** One conversation and what I may do in it. */
export const useGroup = (groupId: string) => useQuery(readGroupOptions({ path: { id: groupId } }));

/** Its newest posts, live. Null: none is followed yet. */
export const useGroupLive = (groupId: string | null) => useStream("group", groupId, reduceGroup);

const pageSize = 40;

/**
 * Posts before the first live one, page by page; `fetchNextPage` goes further back. Put together
 * with the live ones by `conversation`.
 */
export const useOlderPosts = (groupId: string, before: number | null) =>
  useInfiniteQuery({
    queryKey: ["groups/older", groupId],
    enabled: false,
    initialPageParam: before,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) };
      const { data } = await listPosts({
        path: { id: groupId },
        query,
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: ({ posts, hasMore }) => (hasMore ? (posts[0]?.no ?? null) : null),
  });

export interface NewPost {
  text: string;
  pictures?: string[];
  replyTo?: string | null;
  isAnswer?: boolean;
}

/** Writes a post; it comes back by the stream like everyone else's. */
export const useWritePost = (groupId: string) =>
  useCommand((body: NewPost, sending) => writePost({ ...sending, path: { id: groupId }, body }));

/** Says how far I have read; never goes back. */
export const useMarkRead = (groupId: string) => {
  const cache = useQueryClient();
  return useCommand(
    (upTo: number, { throwOnError }) =>
      markRead({ throwOnError, path: { id: groupId }, body: { upTo } }),
    { onDone: () => cache.invalidateQueries({ queryKey: listGroupsQueryKey() }) },
  );
};

/** Folds a post with a reason; its words are kept and the trace is shown. */
export const useFoldPost = (groupId: string) =>
  useCommand(({ postId, reason }: { postId: string; reason: string }, sending) =>
    foldPost({ ...sending, path: { id: groupId, postId }, body: { reason } }),
  );

/** Takes a fold back. */
export const useUnfoldPost = (groupId: string) =>
  useCommand((postId: string, sending) =>
    unfoldPost({ ...sending, path: { id: groupId, postId } }),
  );
