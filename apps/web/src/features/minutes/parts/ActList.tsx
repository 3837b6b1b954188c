import type { Act } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { useActText } from "../../conference/index.ts";
import { actAt } from "../model/actGroups.ts";
import styles from "./ActList.module.css";

interface Props {
  acts: readonly Act[];
  at: number;
  onAt: (ms: number) => void;
}

/** What was done and by whom, in order; choosing one shows the hall right after it. */
export function ActList({ acts, at, onAt }: Props) {
  const { t } = useTranslation();
  const actText = useActText();
  const current = actAt(acts, at);

  if (acts.length === 0) {
    return <p className={styles["none"]}>{t("minutes.timeline.noMatch")}</p>;
  }
  return (
    <ol className={styles["list"]}>
      {acts.map((act) => (
        <li key={act.id} className={styles["row"]}>
          <button
            type="button"
            className={styles["act"]}
            aria-current={act.id === current?.id ? "step" : undefined}
            onClick={() => onAt(Date.parse(act.at))}
          >
            <time dir="ltr" dateTime={act.at}>
              {timeOfDay(Date.parse(act.at), true)}
            </time>
            <span className={styles["who"]}>
              <bdi>{act.by}</bdi>
            </span>
            <span className={styles["what"]}>{actText(act)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
