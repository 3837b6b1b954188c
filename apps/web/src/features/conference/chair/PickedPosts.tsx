import type { Pick as Picked } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { Tag } from "../../../ui/mark/Tag.tsx";
import styles from "./PickedPosts.module.css";

/** Online posts that the clerk has chosen for the chair. */
export function PickedPosts({ picks }: { picks: readonly Picked[] }) {
  const { t } = useTranslation();

  return (
    <section aria-labelledby="chair-posts" className={styles["posts"]}>
      <header className={styles["head"]}>
        <h2 id="chair-posts">{t("conference.chair.posts")}</h2>
        {picks.length > 0 && <span>{t("conference.chair.picked", { count: picks.length })}</span>}
      </header>
      {picks.length === 0 && <p className={styles["none"]}>{t("conference.chair.noPosts")}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A list longer than its place is walked by the arrow keys. */}
      <ul tabIndex={picks.length > 0 ? 0 : undefined} aria-labelledby="chair-posts">
        {picks.map((pick) => (
          <li key={pick.id}>
            <p dir="auto">{pick.text}</p>
            <p>
              <span dir="auto">
                {[
                  [pick.author, pick.title].join(" ").trim(),
                  timeOfDay(Date.parse(pick.pickedAt)),
                ].join(" · ")}
              </span>
              {pick.state === "shown" && <Tag tone="seal">{t("conference.chair.shown")}</Tag>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
