import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import styles from "./Column.module.css";
import type { ClerkPost } from "./model/clerkPosts.ts";

export interface ClerkPostRowProps {
  row: ClerkPost;
  /** The sitting takes picks now. */
  canPick: boolean;
  isPicking: boolean;
  onPick: () => void;
}

/** One post: who, when, what, and its way through the hall. */
export function ClerkPostRow({ row, canPick, isPicking, onPick }: ClerkPostRowProps) {
  const { t } = useTranslation();
  const { post, pick } = row;

  return (
    <li className={styles["item"]}>
      <p className={styles["head"]}>
        <b dir="auto">{post.author.name}</b>
        <span dir="auto">{post.author.title}</span>
        <Moment at={post.at} kind="near" />
      </p>
      {post.fold === null ? (
        <p className={styles["text"]} dir="auto">
          {post.text}
        </p>
      ) : (
        <p className={styles["folded"]}>
          {t("conference.clerk.folded", { reason: post.fold.reason })}
        </p>
      )}
      <div className={styles["acts"]}>
        {pick !== null && (
          <Tag tone={pick.state === "picked" ? "info" : "seal"}>
            {t(`conference.clerk.pick.${pick.state}`)}
          </Tag>
        )}
        {post.isAnswer && <Tag tone="info">{t("conference.clerk.answerPost")}</Tag>}
        {row.canPick && canPick && (
          <Button size="small" loading={isPicking} onClick={onPick}>
            {t("conference.clerk.pickPost")}
          </Button>
        )}
      </div>
    </li>
  );
}
