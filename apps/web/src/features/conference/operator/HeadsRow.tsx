import { IconMinus, IconPlus, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import styles from "./Row.module.css";
import { stepHeads, typedHeads } from "./model/heads.ts";
import type { Heads } from "./useHeads.ts";

/** How many are here: counted by one, or typed. */
export function HeadsRow({ heads, expected }: { heads: Heads; expected: number }) {
  const { t } = useTranslation();
  const step = (by: 1 | -1) => heads.set(stepHeads(heads.count, by, expected));

  return (
    <section className={styles["row"]} aria-label={t("conference.operator.heads")}>
      <IconUsers size={24} stroke={1.5} aria-hidden="true" />
      <p className={styles["text"]}>
        <b>{t("conference.operator.heads")}</b>
        <span role="status">
          {t("conference.operator.expected", { count: expected })}
          {" · "}
          {heads.is === "failed"
            ? failureText(heads.failure, t).text
            : t(`conference.operator.headsState.${heads.is}`)}
        </span>
        {heads.is === "failed" && (
          <Button size="small" onClick={heads.retry}>
            {t("conference.operator.reportAgain")}
          </Button>
        )}
      </p>
      <span className={styles["steps"]} dir="ltr">
        <button type="button" aria-label={t("conference.operator.fewer")} onClick={() => step(-1)}>
          <IconMinus size={20} stroke={1.5} aria-hidden="true" />
        </button>
        <input
          aria-label={t("conference.operator.heads")}
          inputMode="numeric"
          value={heads.count === null ? "" : String(heads.count)}
          placeholder="–"
          maxLength={4}
          onChange={(event) => {
            const typed = typedHeads(event.currentTarget.value);
            if (typed !== null) {
              heads.set(typed);
            }
          }}
        />
        <button type="button" aria-label={t("conference.operator.more")} onClick={() => step(1)}>
          <IconPlus size={20} stroke={1.5} aria-hidden="true" />
        </button>
      </span>
    </section>
  );
}
