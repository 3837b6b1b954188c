import { IconVideoOff } from "@tabler/icons-react";
import type { WallRow } from "../model/wall.ts";
import { Picture } from "../../parts/Picture.tsx";
import { useDeskText } from "../useDeskText.ts";
import styles from "./TilePicture.module.css";

/** The small picture of a tile; where none moves, a plain slate and never an invented one. */
export function TilePicture({ row, isLive }: { row: WallRow; isLive: boolean }) {
  const text = useDeskText();
  const isPlain = row.section !== "attention";

  return (
    <span className={styles["picture"]} data-size={isPlain ? "plain" : "attention"}>
      <span className={styles["slate"]} data-link={row.link}>
        {row.link !== "joined" && <IconVideoOff size={20} stroke={1.2} aria-hidden="true" />}
      </span>
      {isLive && <Picture venueId={row.id} quality="low" className={styles["live"]} />}
      {row.isOnAir && <span className={styles["onair"]}>{text("marks.onair")}</span>}
      {row.isArmed && !row.isOnAir && (
        <span className={styles["armed"]}>{text("marks.armed")}</span>
      )}
      {isPlain && row.place !== null && (
        <span className={styles["place"]}>{text("wall.waits", { place: row.place })}</span>
      )}
    </span>
  );
}
