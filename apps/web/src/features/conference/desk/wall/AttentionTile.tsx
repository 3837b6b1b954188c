import { IconHandStop, IconMicrophone, IconMicrophoneOff, IconUsers } from "@tabler/icons-react";
import { memo } from "react";
import { Signal } from "../../../../ui/mark/Signal.tsx";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { signalLevel } from "../model/lineReason.ts";
import type { WallRow } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./AttentionTile.module.css";
import { headsText, isSameTile, press, type TileProps, walkByArrow } from "./tile.ts";
import { dragVenue } from "../monitors/dragged.ts";
import { TilePicture } from "./TilePicture.tsx";
import { TileReason } from "./TileReason.tsx";

const shape = {
  onair: "onair",
  armed: "armed",
  ready: "ready",
  poor: "poor",
  lost: "lost",
  away: "none",
  removed: "none",
} as const;

/** A venue the director must look at: its picture, what is the matter, and how its line is. */
export const AttentionTile = memo(function AttentionTile(props: TileProps) {
  const { row, isLive, isFocus, isTabbable } = props;
  const text = useDeskText();

  return (
    <button
      type="button"
      data-venue={row.id}
      data-onair={row.isOnAir || undefined}
      data-armed={row.isArmed || undefined}
      tabIndex={isTabbable ? 0 : -1}
      aria-current={isFocus || undefined}
      className={styles["tile"]}
      draggable={row.link === "joined"}
      onDragStart={(event) => dragVenue(event, row.id)}
      onClick={(event) => press(event, props)}
      onDoubleClick={() => props.onArm(row.id)}
      onKeyDown={(event) => walkByArrow(event, props)}
    >
      <TilePicture row={row} isLive={isLive} />
      <span className={styles["text"]}>
        <span className={styles["name"]}>
          <StateMark state={shape[row.mark]}>
            <b>{row.name}</b>
          </StateMark>
          <span className={styles["icons"]}>
            {row.isAsking && (
              <IconHandStop size={16} stroke={1.5} className={styles["hand"]} aria-hidden="true" />
            )}
            <Microphone row={row} />
          </span>
        </span>
        <span className={styles["reason"]}>
          <TileReason row={row} />
        </span>
        <span className={styles["foot"]}>
          <span>
            <IconUsers size={12} stroke={1.5} aria-label={text("wall.headsShort")} />
            {headsText(row)}
          </span>
          {row.light !== null && row.link === "joined" && (
            <Signal level={signalLevel(row.light)}>{text(`lights.${row.light}`)}</Signal>
          )}
        </span>
      </span>
    </button>
  );
}, isSameTile);

function Microphone({ row }: { row: WallRow }) {
  const text = useDeskText();
  return row.isHeard ? (
    <IconMicrophone
      size={14}
      stroke={1.5}
      className={styles["open"]}
      aria-label={text("wall.heard")}
    />
  ) : (
    <IconMicrophoneOff size={14} stroke={1.5} aria-label={text("wall.silent")} />
  );
}
