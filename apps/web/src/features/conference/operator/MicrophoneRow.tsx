import { mayBeHeard } from "@plenary/contract/conference/rules";
import type { HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { IconMicrophone, IconMicrophoneOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Row.module.css";

/** Whether the venue is heard, as the hall enforces it. */
export function MicrophoneRow({ sitting, venue }: { sitting: SittingLive; venue: HallVenue }) {
  const { t } = useTranslation();
  const isOpen = mayBeHeard(venue.id, venue.isOpen, sitting.floor, sitting.state, sitting.rollCall);
  const Icon = isOpen ? IconMicrophone : IconMicrophoneOff;

  return (
    <section className={styles["row"]} data-open={isOpen || undefined}>
      <Icon size={24} stroke={1.5} aria-hidden="true" />
      <p className={styles["text"]} role="status">
        <b>{t(isOpen ? "conference.operator.micOpen" : "conference.operator.micMuted")}</b>
        <span>
          {t(isOpen ? "conference.operator.micOpenText" : "conference.operator.micMutedText")}
        </span>
      </p>
    </section>
  );
}
