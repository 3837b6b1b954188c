import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { usePickPost } from "../api.ts";
import { useTellFailure } from "../floor/useTellFailure.ts";
import styles from "./Column.module.css";
import { ClerkPostRow } from "./ClerkPostRow.tsx";
import { clerkPosts } from "./model/clerkPosts.ts";
import { useTopicPosts } from "./useTopicPosts.ts";

export interface PostColumnProps {
  sitting: SittingLive;
  desk: DeskLive;
  canPick: boolean;
}

/** What the members write, the newest on top, each to be picked for the chair. */
export function PostColumn({ sitting, desk, canPick }: PostColumnProps) {
  const { t } = useTranslation();
  const group = useTopicPosts(sitting.groupId);
  const pick = usePickPost(sitting.meetingId);
  const tellFailure = useTellFailure();

  if (sitting.groupId === null) {
    return <EmptyState title={t("conference.clerk.noGroup")} />;
  }
  if (group.state === null) {
    return group.error === null ? <Skeleton rows={8} /> : <Failure error={group.error} />;
  }
  const { posts, count } = group.state;
  if (posts.length === 0) {
    return (
      <EmptyState title={t("conference.clerk.noPosts")}>
        {t("conference.clerk.noPostsText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles["list"]}>
        {clerkPosts(posts, desk.picks).map((each) => (
          <ClerkPostRow
            key={each.post.id}
            row={each}
            canPick={canPick}
            isPicking={pick.isPending && pick.variables === each.post.id}
            onPick={() => pick.mutate(each.post.id, { onError: tellFailure })}
          />
        ))}
      </ul>
      {count > posts.length && (
        <p className={styles["rest"]}>{t("conference.clerk.recent", { count: posts.length })}</p>
      )}
    </>
  );
}
