import type { PostView } from "@plenary/contract/groups/schema";
import { IconArrowBackUp, IconEyeOff, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fileUrl } from "../../../platform/api/sendFile.ts";
import { fullDate, timeOfDay } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Avatar } from "../../../ui/mark/Avatar.tsx";
import { Stamp } from "../../../ui/mark/Stamp.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import styles from "./PostCard.module.css";

export interface PostActs {
  onReply?: ((post: PostView) => void) | undefined;
  onFold?: ((post: PostView) => void) | undefined;
  onUnfold?: ((post: PostView) => void) | undefined;
}

interface Props extends PostActs {
  post: PostView;
  /** How many have read it; undefined where that is not counted any more. */
  reads?: number | undefined;
}

/** One post: who, when, words, pictures, and what became of it in the hall. */
export function PostCard({ post, reads, ...acts }: Props) {
  const { t, i18n } = useTranslation();
  const at = Date.parse(post.at);
  const isDepartment = post.author.role === "department";

  return (
    <article
      className={`${styles["post"]} ${post.isAnswer ? styles["answer"] : ""}`}
      data-post={post.id}
      aria-label={t("groups.postBy", { name: post.author.name })}
    >
      {isDepartment ? (
        <span className={styles["unit"]} aria-hidden="true">
          <IconShieldCheck size={20} stroke={1.5} />
        </span>
      ) : (
        <Avatar name={post.author.name} size={40} />
      )}
      <div>
        <header className={styles["head"]}>
          {/* Whoever answered in the room may have no title of its own: 省财政厅 is the whole name. */}
          <b>{(isDepartment && post.author.title) || post.author.name}</b>
          {isDepartment ? (
            <Tag tone="info">{t(post.isAnswer ? "groups.answerTag" : "groups.department")}</Tag>
          ) : (
            <small>{post.author.title}</small>
          )}
          <time className={styles["time"]} dateTime={post.at} title={fullDate(at, i18n.language)}>
            {timeOfDay(at)}
          </time>
        </header>
        {post.replyTo !== null && (
          <blockquote className={styles["quote"]}>
            <b>{t("groups.replyTo", { name: post.replyTo.author })}</b>
            <span dir="auto">{post.replyTo.excerpt}</span>
          </blockquote>
        )}
        <PostBody post={post} />
        <PostFoot post={post} reads={reads} {...acts} />
      </div>
    </article>
  );
}

function PostBody({ post }: { post: PostView }) {
  const { t } = useTranslation();

  if (post.fold !== null) {
    return (
      <p className={styles["folded"]}>
        <IconEyeOff size={16} stroke={1.5} aria-hidden="true" />{" "}
        {t("groups.foldedBy", { by: post.fold.by, reason: post.fold.reason })}
      </p>
    );
  }
  return (
    <>
      {post.text !== "" && (
        <p className={styles["text"]} dir="auto">
          {post.text}
        </p>
      )}
      {post.pictures.length > 0 && (
        <div className={styles["pictures"]}>
          {post.pictures.map((picture) => (
            <a key={picture.fileId} href={fileUrl(picture.fileId)} target="_blank" rel="noreferrer">
              <img
                src={fileUrl(picture.fileId)}
                alt={t("groups.pictureBy", { name: post.author.name })}
                width={picture.width}
                height={picture.height}
                loading="lazy"
              />
            </a>
          ))}
        </div>
      )}
    </>
  );
}

function PostFoot({ post, reads, onReply, onFold, onUnfold }: Props) {
  const { t } = useTranslation();
  const isFolded = post.fold !== null;

  return (
    <>
      {post.marks.length > 0 && (
        <div className={styles["marks"]}>
          {post.marks.map((mark) => (
            <span key={`${mark.kind} ${mark.at}`}>
              {mark.kind === "shown" ? (
                <Stamp small>{t("groups.marks.shown")}</Stamp>
              ) : (
                <Tag tone={mark.kind === "answered" ? "good" : "plain"}>
                  {t(`groups.marks.${mark.kind}`)}
                </Tag>
              )}{" "}
              {timeOfDay(Date.parse(mark.at))} {mark.by}
            </span>
          ))}
        </div>
      )}
      <div className={styles["acts"]}>
        {onReply !== undefined && !isFolded && (
          <Button
            kind="quiet"
            size="small"
            icon={<IconArrowBackUp size={16} stroke={1.5} data-flip aria-hidden="true" />}
            onClick={() => onReply(post)}
          >
            {t("groups.reply")}
          </Button>
        )}
        {onFold !== undefined && !isFolded && (
          <Button kind="quiet" size="small" onClick={() => onFold(post)}>
            {t("groups.fold")}
          </Button>
        )}
        {onUnfold !== undefined && isFolded && (
          <Button kind="quiet" size="small" onClick={() => onUnfold(post)}>
            {t("groups.unfold")}
          </Button>
        )}
        {reads !== undefined && reads > 0 && (
          <span className={styles["reads"]}>{t("groups.readBy", { count: reads })}</span>
        )}
      </div>
    </>
  );
}
