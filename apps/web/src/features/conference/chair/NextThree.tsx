import type { OrderRule } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { noteText } from "../floor/noteText.ts";
import type { Turn } from "../floor/model/speech.ts";
import { useRuleText } from "../floor/useRuleText.ts";
import styles from "./NextThree.module.css";

interface NextThreeProps {
  next: readonly Turn[];
  queue: number;
  rule: OrderRule;
}

/** The next three of the queue. */
export function NextThree({ next, queue, rule }: NextThreeProps) {
  const { t } = useTranslation();
  const byRule = useRuleText();

  return (
    <section aria-labelledby="chair-next">
      <header className={styles["head"]}>
        <h2 id="chair-next">{t("conference.chair.comingUp")}</h2>
        {queue > 0 && (
          <span>
            {t("conference.chair.queue", { count: queue })} · {byRule(rule)}
          </span>
        )}
      </header>
      {queue === 0 && <p className={styles["none"]}>{t("conference.chair.queueEmpty")}</p>}
      <ol className={styles["next"]}>
        {next.map((turn, index) => (
          <Next key={turn.entry.id} turn={turn} place={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Next({ turn, place }: { turn: Turn; place: number }) {
  const { t } = useTranslation();
  const { entry, venue, name } = turn;
  const isHere = venue?.link === "joined";
  const notes = [
    venue === null || venue.name === name ? "" : venue.name,
    // Passed over says already that nobody is there.
    entry.note === null || (!isHere && entry.note !== "passed-over")
      ? t(isHere ? "conference.chair.venueReady" : "conference.chair.venueAway")
      : "",
    noteText(entry.note, t),
  ];

  return (
    <li>
      <span className={styles["place"]}>{place}</span>
      <div className={styles["who"]}>
        <b>{name}</b>
        <span>{notes.filter((note) => note !== "").join(" · ")}</span>
      </div>
      <div className={styles["time"]}>
        <b dir="auto">{t("conference.floor.minutes", { count: entry.minutes })}</b>
        <span>{t(`conference.floor.${entry.kind}Short`)}</span>
      </div>
    </li>
  );
}
