import { memo } from "react";
import { Signal } from "../../../../ui/mark/Signal.tsx";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { signalLevel } from "../model/lineReason.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./PlainTile.module.css";
import { headsText, isSameTile, press, shortHeads, type TileProps, walkByArrow } from "./tile.ts";
import { dragVenue } from "../monitors/dragged.ts";
import { TilePicture } from "./TilePicture.tsx";
import { shortName } from "../model/shortName.ts";

/** A venue where all is well, or which is not there: picture, name and heads. */
export const PlainTile = memo(function PlainTile(props: TileProps) {
  const { row, isLive, isFocus, isTabbable } = props;
  const text = useDeskText();

  return (
    <button
      type="button"
      data-venue={row.id}
      tabIndex={isTabbable ? 0 : -1}
      aria-current={isFocus || undefined}
      title={`${row.name} ${headsText(row)}`}
      className={styles["tile"]}
      draggable={row.link === "joined"}
      onDragStart={(event) => dragVenue(event, row.id)}
      onClick={(event) => press(event, props)}
      onDoubleClick={() => props.onArm(row.id)}
      onKeyDown={(event) => walkByArrow(event, props)}
    >
      <TilePicture row={row} isLive={isLive} />
      {row.light !== null && row.link === "joined" && (
        <span className={styles["signal"]}>
          <Signal level={signalLevel(row.light)} bare>
            {text(`lights.${row.light}`)}
          </Signal>
        </span>
      )}
      <span className={styles["name"]}>
        <StateMark state={row.link === "joined" ? "ready" : "none"}>
          <span>{shortName(row.name)}</span>
        </StateMark>
        <span className={styles["heads"]}>
          {row.link === "joined" ? shortHeads(row) : text(`links.${row.link}`)}
        </span>
      </span>
    </button>
  );
}, isSameTile);
