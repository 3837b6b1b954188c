import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import type { Turn } from "../floor/model/speech.ts";
import { noteText } from "../floor/noteText.ts";
import styles from "./Decisions.module.css";

export interface TurnRowProps {
  turn: Turn;
  place: number;
  isPending: boolean;
  /** Absent: only read. */
  onCall?: () => void;
  onRefuse?: () => void;
}

/** One place of the queue with the chair's decisions about it. */
export function TurnRow({ turn, place, isPending, onCall, onRefuse }: TurnRowProps) {
  const { t } = useTranslation();
  const { entry, venue, name } = turn;
  const notes = [
    venue === null || venue.name === name ? "" : venue.name,
    t(`conference.floor.${entry.kind}`),
    noteText(entry.note, t),
    // Passed over says already that nobody is there.
    venue?.link === "joined" || entry.note === "passed-over" ? "" : t("conference.chair.venueAway"),
  ];

  return (
    <li className={styles["turn"]}>
      <span className={styles["place"]}>{place}</span>
      <div className={styles["who"]}>
        <b dir="auto">{name}</b>
        <span>{notes.filter((note) => note !== "").join(" · ")}</span>
      </div>
      <span className={styles["acts"]}>
        {onCall !== undefined && (
          <Button
            size="small"
            loading={isPending}
            disabled={venue?.link !== "joined"}
            aria-label={t("conference.clerk.callName", { name })}
            onClick={onCall}
          >
            {t("conference.clerk.call")}
          </Button>
        )}
        {onRefuse !== undefined && (
          <Button
            size="small"
            kind="quiet"
            loading={isPending}
            aria-label={t("conference.clerk.refuseName", { name })}
            onClick={onRefuse}
          >
            {t("conference.clerk.refuse")}
          </Button>
        )}
      </span>
    </li>
  );
}
