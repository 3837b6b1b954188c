import type { AgendaLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { useNow } from "../../../platform/live/useNow.ts";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { type AgendaRow, agendaRows } from "../desk/model/agendaRows.ts";
import styles from "./AgendaProgress.module.css";

const marks = { done: "done", now: "half", later: "none" } as const;

/** The run of show as it goes. The director moves it on. */
export function AgendaProgress({ agenda }: { agenda: readonly AgendaLive[] }) {
  const { t } = useTranslation();
  const { rows } = agendaRows(agenda, useNow(15_000));

  if (rows.length === 0) {
    return <p className={styles["none"]}>{t("conference.clerk.noAgenda")}</p>;
  }
  return (
    <ol className={styles["agenda"]}>
      {rows.map((row) => (
        <Row key={row.item.id} row={row} />
      ))}
    </ol>
  );
}

function Row({ row }: { row: AgendaRow }) {
  const { t } = useTranslation();
  const { item, is, takenMs } = row;
  const minutes = takenMs === null ? null : Math.floor(takenMs / 60_000);

  return (
    <li data-is={is} aria-current={is === "now" ? "step" : undefined}>
      <time dir="ltr">{timeOfDay(Date.parse(item.begunAt ?? item.startsAt))}</time>
      <div>
        <b>{item.title}</b>
        {item.who !== "" && <span>{item.who}</span>}
      </div>
      <p>
        <StateMark state={marks[is]}>{t(`conference.clerk.agenda.${is}`)}</StateMark>
        <span className={styles["taken"]}>
          {minutes === null
            ? t("conference.floor.minutes", { count: item.minutes })
            : t("conference.clerk.agenda.taken", { taken: minutes, planned: item.minutes })}
        </span>
      </p>
    </li>
  );
}
