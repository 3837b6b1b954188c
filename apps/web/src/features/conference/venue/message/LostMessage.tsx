import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../../platform/live/useNow.ts";
import { timeText } from "../../floor/model/speech.ts";
import styles from "./Message.module.css";

export interface LostMessageProps {
  venue: string;
  main: string;
  attempt: number;
  /** By the server's clock; null when unknown. */
  since: number | null;
  why: "network" | "engine" | "server";
  /** The sitting goes on meanwhile. */
  isSitting: boolean;
}

const shownTries = 5;

/** 信号中断: nothing to do but to wait; the screen comes back by itself. */
export function LostMessage(props: LostMessageProps) {
  const { venue, main, attempt, since, why, isSitting } = props;
  const { t } = useTranslation();
  const now = useNow(1000);
  const seconds = since === null ? null : Math.max(0, Math.floor((now - since) / 1000));
  const facts = [
    t("conference.venue.lost.attempt", { attempt }),
    t(`conference.venue.lost.why.${why}`),
    seconds === null ? "" : t("conference.venue.lost.since", { time: timeText(seconds) }),
  ];

  return (
    <div className={styles["message"]} role="alert">
      {venue !== main && (
        <p className={styles["kicker"]}>
          <span>{main}</span>
          <i aria-hidden="true" />
          <IconX stroke={1.75} aria-hidden="true" />
          <i aria-hidden="true" />
          <span>{venue}</span>
        </p>
      )}
      <h2>{t("conference.venue.lost.title")}</h2>
      <p className={styles["lead"]}>{t("conference.venue.lost.text")}</p>
      <div className={styles["tries"]}>
        {Array.from({ length: shownTries }, (_, index) => (
          <i
            // Five marks in their order, nothing else tells them apart.
            key={String(index)}
            aria-hidden="true"
            data-is={tryState(index + 1, Math.min(attempt, shownTries))}
          />
        ))}
        <span>{facts.filter((fact) => fact !== "").join(" · ")}</span>
      </div>
      <div className={styles["todo"]}>
        <p>{t(`conference.venue.lost.${isSitting ? "seated" : "waiting"}`)}</p>
        <p>{t("conference.venue.lost.operator")}</p>
      </div>
    </div>
  );
}

function tryState(place: number, current: number): "done" | "now" | "later" {
  if (place === current) {
    return "now";
  }
  return place < current ? "done" : "later";
}
