import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../platform/live/useNow.ts";
import { speechTime, timeText, turnNow } from "../floor/model/speech.ts";
import styles from "./SpeakerTitle.module.css";

/** The title strip under the programme: who, from where, and the speaker's clock with its bar. */
export function SpeakerTitle({ sitting }: { sitting: SittingLive }) {
  const { t } = useTranslation();
  const time = speechTime(sitting, useNow(250));
  const { strip } = sitting.stage;
  const turn = turnNow(sitting);
  const venue = sitting.venues.find(({ id }) => id === sitting.stage.cells[0]);
  // Beside others no cell is the speaker's alone: the strip says who has the floor.
  const entry = sitting.stage.cells.length > 2 ? turn?.entry : undefined;
  const from = sitting.venues.find(({ id }) => id === entry?.venueId);
  const name = strip?.name ?? entry?.speaker ?? venue?.name ?? sitting.title;
  const place = strip === null || strip.venue === strip.name ? (from?.name ?? "") : strip.venue;
  const kind = turn?.entry.state === "speaking" ? t(`conference.floor.${turn.entry.kind}`) : "";
  const lines = [
    strip?.title ?? entry?.title ?? "",
    [place, kind].filter((part) => part !== "").join(" · "),
  ];

  return (
    <div className={styles["title"]} data-pressure={time?.pressure}>
      <h2 dir="auto" data-long={[...name].length > 9 || undefined}>
        {name}
      </h2>
      {lines.some((line) => line !== "") && (
        <div className={styles["post"]}>
          {lines[0] !== "" && <b dir="auto">{lines[0]}</b>}
          {lines[1] !== "" && <span>{lines[1]}</span>}
        </div>
      )}
      {time !== null && (
        <p className={styles["clock"]} role="timer">
          <span>{t(`conference.venue.${time.pressure === "over" ? "over" : "left"}`)}</span>
          <bdi dir="ltr">{timeText(time.left)}</bdi>
        </p>
      )}
      {time !== null && (
        <i className={styles["bar"]} aria-hidden="true">
          <i style={{ inlineSize: `${time.part * 100}%` }} />
        </i>
      )}
    </div>
  );
}
