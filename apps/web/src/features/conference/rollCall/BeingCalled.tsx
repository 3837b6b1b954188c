import type { HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./BeingCalled.module.css";
import { calledVenue } from "./model/calledVenue.ts";
import { usePhrase } from "./usePhrase.ts";

/** On a venue's screen, above its picture: it is called now, and this is what to say; or who is. */
export function BeingCalled({ sitting, venue }: { sitting: SittingLive; venue: HallVenue }) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const called = calledVenue(sitting);
  if (called === null) {
    return null;
  }
  const isMe = called.id === venue.id;
  return (
    <div className={styles["call"]} data-me={isMe || undefined} role={isMe ? "alert" : "status"}>
      <IconSpeakerphone stroke={1.75} aria-hidden="true" />
      <b>{t("conference.rollCall.callingNow")}</b>
      {isMe ? (
        <span>
          {t("conference.rollCall.pleaseAnswer")}
          <q>{phrase(sitting.rollCall?.phrase ?? "", venue.name)}</q>
        </span>
      ) : (
        <span>{called.name}</span>
      )}
    </div>
  );
}
