import type { ShownPost } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { postSize } from "./model/postSize.ts";
import styles from "./PostSlide.module.css";

/** A member's post on every screen, as large as its length allows. */
export function PostSlide({ post }: { post: ShownPost }) {
  const { t } = useTranslation();

  return (
    <article className={styles["slide"]} aria-label={t("conference.venue.post")}>
      <header>
        <b>{t("conference.venue.post")}</b>
        <span dir="auto">
          {post.author}
          {post.title !== "" && <small>{post.title}</small>}
        </span>
      </header>
      <p dir="auto" data-size={postSize(post.text)}>
        {post.text}
      </p>
    </article>
  );
}
