import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { useTranslation } from "react-i18next";
import { nearDate } from "../../../platform/i18n/dates.ts";
import { VisuallyHidden } from "../../../ui/mark/VisuallyHidden.tsx";
import { useMinute } from "../../../ui/time/useMinute.ts";
import { meetingWay, placeOnWay } from "../model/meetingStates.ts";
import { MeetingStateMark } from "../parts/MeetingStateMark.tsx";
import styles from "./WayLine.module.css";

/** The way from the plan to the end, where the meeting stands on it, and who changed it last. */
export function WayLine({ file }: { file: MeetingFile }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const here = placeOnWay(file.state);
  const [last] = file.changes;

  return (
    <div className={styles["line"]}>
      {here < 0 ? (
        <MeetingStateMark state={file.state} />
      ) : (
        <ol aria-label={t("meetings.file.way")}>
          {meetingWay.map((state, index) => (
            <li
              key={state}
              data-place={placeOf(index, here)}
              aria-current={index === here ? "step" : undefined}
            >
              <i aria-hidden="true" />
              {t(`meetings.way.${state}`)}
              {index < here && <VisuallyHidden>{t("ui.done")}</VisuallyHidden>}
            </li>
          ))}
        </ol>
      )}
      <span className={styles["when"]}>
        {last === undefined
          ? t("meetings.file.made", { by: file.madeBy })
          : t("meetings.file.changed", {
              by: last.by,
              at: nearDate(Date.parse(last.at), now, i18n.language),
            })}
      </span>
    </div>
  );
}

function placeOf(index: number, here: number): "done" | "now" | "later" {
  if (index === here) {
    return "now";
  }
  return index < here ? "done" : "later";
}
