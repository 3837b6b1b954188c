import { mayInHall } from "@plenary/contract/conference/rules";
import type { HallVenue, SittingLive, Standing } from "@plenary/contract/conference/schema";
import { IconChevronRight, IconHandStop } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Spinner } from "../../../ui/answer/Spinner.tsx";
import { useAskFloor } from "../api.ts";
import { ownFloor } from "../floor/model/ownFloor.ts";
import { useTellFailure } from "../floor/useTellFailure.ts";
import styles from "./AskPanel.module.css";
import { OwnPlace } from "./OwnPlace.tsx";
import { SpeakerSheet } from "./SpeakerSheet.tsx";
import { useSpeakerChoice } from "./useSpeakerChoice.ts";

export interface AskPanelProps {
  sitting: SittingLive;
  venue: HallVenue;
  standing: Standing;
}

/** Asks for the floor for the venue, or shows where the request stands. */
export function AskPanel({ sitting, venue, standing }: AskPanelProps) {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  const choice = useSpeakerChoice(sitting.meetingId, venue.id);
  const ask = useAskFloor(sitting.meetingId);
  const tellFailure = useTellFailure();
  const own = ownFloor(sitting, venue.id);

  if (own.is !== "none") {
    return <OwnPlace sitting={sitting} own={own} />;
  }
  const canAsk = mayInHall(standing, "ask", sitting.state);
  const submit = () => {
    ask.mutate({ speaker: choice.name, subject: choice.subject }, { onError: tellFailure });
  };
  return (
    <section className={styles["ask"]} aria-label={t("conference.floor.ask")}>
      <p className={styles["for"]}>
        <span>{t("conference.operator.speaker")}</span>
        <b>{choice.name === "" ? t("conference.operator.noSpeaker") : choice.name}</b>
        <button type="button" onClick={() => setChoosing(true)}>
          {t(choice.name === "" ? "conference.operator.choose" : "conference.operator.change")}
          <IconChevronRight size={16} stroke={1.5} data-flip aria-hidden="true" />
        </button>
      </p>
      <button
        type="button"
        className={styles["huge"]}
        disabled={!canAsk}
        aria-busy={ask.isPending || undefined}
        onClick={ask.isPending ? undefined : submit}
      >
        {ask.isPending ? <Spinner /> : <IconHandStop size={48} stroke={1.5} aria-hidden="true" />}
        <b>{t("conference.floor.ask")}</b>
        <span>
          {canAsk
            ? t("conference.operator.askText", { minutes: sitting.rules.impromptuMinutes })
            : t(`conference.operator.askLater.${sitting.state}`)}
        </span>
      </button>
      {own.bookedPlace !== null && (
        <p className={styles["booked"]}>
          {t("conference.floor.bookedPlace", { place: own.bookedPlace })}
        </p>
      )}
      {own.refused !== null && (
        <p className={styles["refused"]} role="status">
          {t("conference.floor.refused", { reason: own.refused.note ?? "" })}
        </p>
      )}
      <SpeakerSheet opened={isChoosing} onClose={() => setChoosing(false)} choice={choice} />
    </section>
  );
}
