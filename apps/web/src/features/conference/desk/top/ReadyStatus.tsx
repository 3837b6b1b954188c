import { rollSheet } from "@plenary/contract/conference/rollCall/rules";
import { IconClipboardCheck, IconSpeakerphone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { countRows, readyRows } from "../../readiness/model/readyRows.ts";
import { useDeskRoom } from "../deskRoom.ts";
import styles from "./StatusBar.module.css";

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/**
 * How many venues are ready, and how many have answered the roll call; each leads to its list, which
 * opens beside the desk: whoever leaves the desk leaves the hall.
 */
export function ReadyStatus() {
  const { t } = useTranslation();
  const { sitting, live } = useDeskRoom();
  if (live === null) {
    return null;
  }
  const ready = countRows(readyRows(sitting, live));
  const { answered, backup, silent, venues } = rollSheet(sitting.venues, live.roll).totals;
  const at = `/hall/${sitting.meetingId}`;

  return (
    <>
      <a href={`${at}/readiness`} target="_blank" rel="noreferrer" className={styles["part"]}>
        <IconClipboardCheck {...icon} />
        {t("conference.readiness.title")}
        <b>{t("conference.readiness.totalShort", { count: ready.ready, all: ready.all })}</b>
      </a>
      <a href={`${at}/roll-call`} target="_blank" rel="noreferrer" className={styles["part"]}>
        <IconSpeakerphone {...icon} />
        {t("conference.rollCall.title")}
        <b>{t("conference.rollCall.answeredOf", { count: answered + backup, all: venues })}</b>
        {silent > 0 && <i>{t("conference.rollCall.silentCount", { count: silent })}</i>}
      </a>
    </>
  );
}
