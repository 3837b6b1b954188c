import type { GroupLive, GroupView, PostView } from "@plenary/contract/groups/schema";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayDate } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { useMarkRead, useOlderPosts, useUnfoldPost } from "../api.ts";
import { conversation, type Line } from "../model/conversation.ts";
import { PostCard } from "./PostCard.tsx";
import { useReadingPlace } from "./useReadingPlace.ts";
import styles from "./TopicGroup.module.css";

interface Props {
  group: GroupView;
  live: GroupLive;
  /** How many posts the reader has written here: after each they want to see it. */
  sent: number;
  actsOf?: ((post: PostView) => ReactNode) | undefined;
  onReply?: ((post: PostView) => void) | undefined;
  onFold?: ((post: PostView) => void) | undefined;
}

/** The posts in order; it follows the newest as long as the reader stands at the end. */
export function PostList({ group, live, sent, actsOf, onReply, onFold }: Props) {
  const { t } = useTranslation();
  // Where the reader came in stays marked while they read on.
  const [readUpTo] = useState(group.readUpTo);
  const firstLive = live.posts[0]?.no ?? null;
  const older = useOlderPosts(group.id, firstLive);
  const pages = [...(older.data?.pages ?? [])].reverse().flatMap((page) => page.posts);
  const lines = conversation(pages, live.posts, readUpTo === 0 ? null : readUpTo);
  const { frame, content, isAtEnd, toEnd } = useReadingPlace();
  const news = useNews(live.posts.at(-1)?.no ?? 0, isAtEnd);
  const unfold = useUnfoldPost(group.id);
  useReading(group, live, isAtEnd);
  useOwnPost(sent, toEnd);
  const hasOlder = (pages[0]?.no ?? firstLive ?? 1) > 1;
  const tell = (error: Error) => showToast({ message: failureText(error, t).text, tone: "bad" });

  return (
    <div className={styles["scroll"]} ref={frame} data-scroll>
      <div ref={content}>
        {group.notice !== "" && <p className={styles["notice"]}>{group.notice}</p>}
        {hasOlder && (
          <div className={styles["more"]}>
            <Button
              kind="quiet"
              loading={older.isFetching}
              onClick={() => void older.fetchNextPage()}
            >
              {t("groups.older")}
            </Button>
          </div>
        )}
        {lines.length === 0 && (
          <EmptyState title={t("groups.silent")}>{t("groups.silentText")}</EmptyState>
        )}
        {lines.map((line) => (
          <div key={line.post.id}>
            <Divider line={line} />
            <PostCard
              post={line.post}
              reads={live.reads[String(line.post.no)]}
              onReply={onReply}
              onFold={onFold}
              onUnfold={
                group.can.fold ? (post) => unfold.mutate(post.id, { onError: tell }) : undefined
              }
            />
            {actsOf?.(line.post)}
          </div>
        ))}
      </div>
      <div className={styles["newer"]} role="status">
        {!isAtEnd && (
          <Button size="small" kind="ink" onClick={toEnd}>
            {news === 0 ? t("groups.toNewest") : t("groups.newPosts", { count: news })}
          </Button>
        )}
      </div>
    </div>
  );
}

function Divider({ line }: { line: Line }) {
  const { t, i18n } = useTranslation();

  return (
    <>
      {line.isNewDay && (
        <div className={styles["day"]}>{dayDate(Date.parse(line.post.at), i18n.language)}</div>
      )}
      {line.isFirstUnread && <div className={styles["unread"]}>{t("groups.unreadBelow")}</div>}
    </>
  );
}

/** Whoever wrote goes to the end, where it appears. */
function useOwnPost(sent: number, toEnd: () => void): void {
  const go = useEffectEvent(toEnd);
  useEffect(() => {
    if (sent > 0) {
      go();
    }
  }, [sent]);
}

/** How many have come since the reader went up from the end. */
function useNews(newest: number, isAtEnd: boolean): number {
  const [seen, setSeen] = useState(newest);
  if (isAtEnd && seen !== newest) {
    setSeen(newest);
  }
  return isAtEnd ? 0 : Math.max(0, newest - seen);
}

/** Says how far this reader has read: what stood on a visible page, at its end. */
function useReading(group: GroupView, live: GroupLive, isAtEnd: boolean): void {
  const { mutate } = useMarkRead(group.id);
  const newest = live.posts.at(-1)?.no ?? 0;
  const told = useRef(group.readUpTo);

  useEffect(() => {
    if (isAtEnd && document.visibilityState === "visible" && newest > told.current) {
      told.current = newest;
      mutate(newest);
    }
  }, [isAtEnd, newest, mutate]);
}
