import type { GroupView, PostView } from "@plenary/contract/groups/schema";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useGroup, useGroupLive } from "../api.ts";
import { Composer } from "./Composer.tsx";
import { FoldDialog } from "./FoldDialog.tsx";
import { PostList } from "./PostList.tsx";
import styles from "./TopicGroup.module.css";

interface Props {
  groupId: string;
  /** More acts on a post, for the feature that shows the group: the clerk's 选送. */
  actsOf?: (post: PostView) => ReactNode;
}

/** A conversation, live: its posts and, for those who may, the line to write in. */
export function TopicGroup({ groupId, actsOf }: Props) {
  const group = useGroup(groupId);
  const live = useGroupLive(groupId);

  if (group.isError) {
    return <Failure error={group.error} onRetry={() => void group.refetch()} />;
  }
  if (live.is === "gone") {
    return <Failure error={live.error} />;
  }
  if (group.data === undefined || live.state === null) {
    return live.error === null ? <Skeleton rows={6} /> : <Failure error={live.error} />;
  }
  const canPost =
    group.data.can.post || (live.state.state === "open" && group.data.myRole !== "observer");
  return <Open group={group.data} live={live.state} canPost={canPost} actsOf={actsOf} />;
}

interface OpenProps {
  group: GroupView;
  live: NonNullable<ReturnType<typeof useGroupLive>["state"]>;
  canPost: boolean;
  actsOf: Props["actsOf"];
}

function Open({ group, live, canPost, actsOf }: OpenProps) {
  const { t } = useTranslation();
  const [replyTo, setReplyTo] = useState<PostView | null>(null);
  const [sent, setSent] = useState(0);
  const [folding, setFolding] = useState<PostView | null>(null);

  return (
    <div className={styles["group"]}>
      <PostList
        group={group}
        live={live}
        sent={sent}
        actsOf={actsOf}
        onReply={canPost ? setReplyTo : undefined}
        onFold={group.can.fold ? setFolding : undefined}
      />
      {canPost ? (
        <Composer
          group={group}
          replyTo={replyTo}
          onReplyDone={() => setReplyTo(null)}
          onSent={() => setSent((count) => count + 1)}
        />
      ) : (
        <p className={styles["closed"]}>{t(`groups.states.${live.state}`)}</p>
      )}
      <FoldDialog groupId={group.id} post={folding} onClose={() => setFolding(null)} />
    </div>
  );
}
