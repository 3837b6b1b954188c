import { countReady } from "@plenary/contract/conference/readiness/rules";
import type { DeskLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import styles from "./ReadyLine.module.css";
import { measuredFact } from "./model/measuredFact.ts";
import { useItemName } from "./useItemName.ts";
import { useMeasured } from "./useMeasured.ts";

/** One line on how far a venue is: what is missing, what is broken, what is measured. */
export function ReadyLine({ venueId, desk }: { venueId: string; desk: DeskLive }) {
  const { t } = useTranslation();
  const nameOf = useItemName();
  const words = useMeasured();
  const { items } = desk.readiness;
  const readiness = desk.readiness.venues[venueId];
  const { ticked, all, isReady } = countReady(items, readiness);
  const line = desk.venues[venueId]?.line ?? null;
  const missing = items.filter(({ id }) => readiness?.ticks[id] === undefined).map(nameOf);
  const facts = items.flatMap(({ id }) => {
    const fact = measuredFact(id, line, readiness?.signs ?? null);
    return fact === null ? [] : [words(fact)];
  });

  return (
    <p className={styles["line"]}>
      <StateMark state={isReady ? "done" : "half"}>
        {t("conference.readiness.count", { count: ticked, all })}
      </StateMark>
      {ticked > 0 && missing.length > 0 && (
        <span>{t("conference.readiness.missing", { items: missing.join(" ") })}</span>
      )}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {readiness !== undefined && readiness.note !== "" && <b>{readiness.note}</b>}
    </p>
  );
}
