import type { HallVenue } from "@plenary/contract/conference/schema";
import { timeOfDay } from "../../../../platform/i18n/dates.ts";
import { useDeskRoom } from "../deskRoom.ts";
import { useActText } from "../useActText.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./FocusActs.module.css";

const shown = 5;

/** The last acts that name the venue in focus. */
export function FocusActs({ venue }: { venue: HallVenue }) {
  const actText = useActText();
  const text = useDeskText();
  const { live } = useDeskRoom();
  const acts = (live?.acts ?? []).filter((act) => Object.values(act.values).includes(venue.name));

  if (acts.length === 0) {
    return null;
  }
  return (
    <div className={styles["acts"]}>
      <b>{text("focus.acts")}</b>
      <ul>
        {acts
          .slice(-shown)
          .reverse()
          .map((act) => (
            <li key={act.id}>
              <time dir="ltr">{timeOfDay(Date.parse(act.at), true)}</time>
              <span>{actText(act)}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
