import type { HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./CallCard.module.css";
import { calledVenue } from "./model/calledVenue.ts";
import { usePhrase } from "./usePhrase.ts";

/** On the operator's phone: the venue is called now, and what it is to say; or who is called. */
export function CallCard({ sitting, venue }: { sitting: SittingLive; venue: HallVenue }) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const called = calledVenue(sitting);
  if (called === null) {
    return null;
  }
  const isMe = called.id === venue.id;
  return (
    <section
      className={styles["card"]}
      data-me={isMe || undefined}
      role={isMe ? "alert" : "status"}
    >
      <p>
        <IconSpeakerphone size={24} stroke={1.5} aria-hidden="true" />
        <b>{isMe ? t("conference.rollCall.callingNow") : t("conference.rollCall.callingOther")}</b>
        {!isMe && <span>{called.name}</span>}
      </p>
      {isMe && (
        <p className={styles["phrase"]}>
          {t("conference.rollCall.pleaseAnswer")}
          <q>{phrase(sitting.rollCall?.phrase ?? "", venue.name)}</q>
        </p>
      )}
    </section>
  );
}
