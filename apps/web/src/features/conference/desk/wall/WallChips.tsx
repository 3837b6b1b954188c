import { useDeskRoom } from "../deskRoom.ts";
import { countWall, type WallFilter, type WallRow } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";
import { ChipShape } from "./ChipShape.tsx";
import styles from "./WallChips.module.css";

const filters: readonly WallFilter[] = ["all", "asking", "lost", "poor", "away", "unready"];
// Told on the desk's own stream: before it is here nothing is known of them.
const ofDesk: readonly WallFilter[] = ["poor", "unready"];

interface WallChipsProps {
  rows: readonly WallRow[];
  chosen: WallFilter;
  onChoose: (filter: WallFilter) => void;
}

/** How many venues ask, fell out, are poor, have not come or are not ready; each narrows the wall to them. */
export function WallChips({ rows, chosen, onChoose }: WallChipsProps) {
  const text = useDeskText();
  const counts = countWall(rows);
  const isKnown = useDeskRoom().live !== null;

  return (
    <div role="group" aria-label={text("wall.filter")} className={styles["chips"]}>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === chosen}
          className={styles["chip"]}
          onClick={() => onChoose(filter === chosen ? "all" : filter)}
        >
          <ChipShape filter={filter} />
          {text(`filters.${filter}`)}
          <i>{ofDesk.includes(filter) && !isKnown ? "–" : counts[filter]}</i>
        </button>
      ))}
    </div>
  );
}
