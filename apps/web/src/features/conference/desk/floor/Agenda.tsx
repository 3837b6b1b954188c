import { timeOfDay } from "../../../../platform/i18n/dates.ts";
import { useNow } from "../../../../platform/live/useNow.ts";
import { showToast } from "../../../../ui/overlay/toasts.ts";
import { useDeskRoom } from "../deskRoom.ts";
import { type AgendaRow, agendaRows } from "../model/agendaRows.ts";
import { hoursText } from "../model/hoursText.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Agenda.module.css";

const minuteMs = 60_000;

/** The run of show: what was planned, what it took, and when it will all be over. */
export function Agenda() {
  const text = useDeskText();
  const { sitting } = useDeskRoom();
  const now = useNow(1_000);
  const { rows, endsAtMs, lateMs } = agendaRows(sitting.agenda, now);
  const lateMinutes = Math.round((lateMs ?? 0) / minuteMs);

  return (
    <section aria-labelledby="desk-agenda" className={styles["agenda"]}>
      <header className={styles["head"]}>
        <h2 id="desk-agenda">{text("agenda.title")}</h2>
        {endsAtMs !== null && sitting.state !== "closed" && (
          <span>
            {text("agenda.endsAt", { time: timeOfDay(endsAtMs) })}
            {lateMinutes > 0 && ` · ${text("agenda.late", { minutes: lateMinutes })}`}
            {lateMinutes < 0 && ` · ${text("agenda.early", { minutes: -lateMinutes })}`}
          </span>
        )}
      </header>
      <ol className={styles["items"]}>
        {rows.map((row, index) => (
          <AgendaItem key={row.item.id} row={row} place={index + 1} rows={rows} />
        ))}
      </ol>
    </section>
  );
}

interface AgendaItemProps {
  row: AgendaRow;
  place: number;
  rows: readonly AgendaRow[];
}

function AgendaItem({ row, place, rows }: AgendaItemProps) {
  const text = useDeskText();
  const { sitting, commands } = useDeskRoom();
  const { item, is, takenMs, overMs } = row;
  const { beginItem } = commands;
  const before = rows.find((each) => each.is === "now")?.item;

  // Beginning the wrong item is easily done and easily taken back.
  const begin = () =>
    beginItem.run(item.id, () => {
      showToast({
        message: text("agenda.begun", { title: item.title }),
        ...(before === undefined ? {} : { undo: () => beginItem.run(before.id) }),
      });
    });

  return (
    <li data-is={is} aria-current={is === "now" ? "step" : undefined}>
      <button
        type="button"
        className={styles["item"]}
        disabled={sitting.state !== "sitting" || is === "now"}
        aria-busy={beginItem.pendingFor === item.id || undefined}
        title={is === "now" ? undefined : text("agenda.begin", { title: item.title })}
        onClick={begin}
      >
        <i>{place}</i>
        <span className={styles["what"]}>
          <b>{item.title}</b>
          <span>{item.who}</span>
        </span>
        <span dir="ltr">{timeOfDay(Date.parse(item.startsAt))}</span>
        <span className={styles["length"]}>
          {takenMs === null ? (
            text("queue.minutes", { minutes: item.minutes })
          ) : (
            <>
              <span dir="ltr">{hoursText(takenMs)}</span>
              {is === "now" && ` / ${text("queue.minutes", { minutes: item.minutes })}`}
            </>
          )}
          {overMs > 0 && <b>{text("agenda.over", { time: hoursText(overMs) })}</b>}
        </span>
      </button>
    </li>
  );
}
