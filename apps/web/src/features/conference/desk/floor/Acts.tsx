import { timeOfDay } from "../../../../platform/i18n/dates.ts";
import { formatNumber } from "../../../../platform/i18n/numbers.ts";
import { useDeskRoom } from "../deskRoom.ts";
import { useActText } from "../useActText.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Acts.module.css";

/** What was done in this sitting and by whom, the newest first. */
export function Acts() {
  const text = useDeskText();
  const actText = useActText();
  const { live } = useDeskRoom();
  const acts = [...(live?.acts ?? [])].reverse();

  return (
    <section aria-labelledby="desk-acts" className={styles["acts"]}>
      <header className={styles["head"]}>
        <h2 id="desk-acts">{text("acts.title")}</h2>
        {live !== null && (
          <span>
            {text("acts.total", { count: live.actsTotal, of: formatNumber(live.actsTotal) })}
          </span>
        )}
      </header>
      {acts.length === 0 ? (
        <p className={styles["none"]}>{text("acts.none")}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard.
        <ol className={styles["list"]} tabIndex={0} aria-labelledby="desk-acts">
          {acts.map((act) => (
            <li key={act.id}>
              <time dir="ltr">{timeOfDay(Date.parse(act.at), true)}</time>
              <span className={styles["who"]}>{act.by}</span>
              <p>{actText(act)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
