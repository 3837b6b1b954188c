import type { PlanChange } from "@plenary/contract/meetings/plan";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import styles from "./ChangeList.module.css";

/** The trace: who changed what, when, and whether people had been told by then. */
export function ChangeList({ changes }: { changes: readonly PlanChange[] }) {
  const { t, i18n } = useTranslation();
  const shown = (what: string, text: string): string => {
    if (what === "head-startsAt" || what === "head-endsAt") {
      return fullDate(Date.parse(text), i18n.language);
    }
    if (what === "speech-state") {
      return t(`meetings.speeches.states.${text}`);
    }
    return what === "venue-kind" ? t(`meetings.lanes.${text}`) : text;
  };

  if (changes.length === 0) {
    return (
      <EmptyState title={t("meetings.changes.none")}>{t("meetings.changes.noneText")}</EmptyState>
    );
  }
  return (
    <ol className={styles["list"]}>
      {changes.map((change) => (
        <li key={change.version}>
          <b>{change.by}</b>
          <span className={styles["what"]}>
            {t(`meetings.changes.what.${change.what}`)}
            {change.of !== "" && <em>{change.of}</em>}
            {change.to !== null && (
              <small>
                {change.from && <del>{shown(change.what, change.from)}</del>}
                <ins>
                  {change.to === "" ? t("meetings.changes.empty") : shown(change.what, change.to)}
                </ins>
              </small>
            )}
          </span>
          {change.isAfterNotice && <Tag tone="warn">{t("meetings.changes.afterNotice")}</Tag>}
          <Moment at={change.at} />
        </li>
      ))}
    </ol>
  );
}
