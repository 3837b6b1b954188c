import { type ReactNode, useEffect, useRef } from "react";
import { EmptyState } from "../../../../ui/answer/EmptyState.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { previewActs } from "../previewActs.ts";
import { type WallRow, type WallSection, walkWall } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";
import { useStable } from "../useStable.ts";
import { AttentionTile } from "./AttentionTile.tsx";
import { PlainTile } from "./PlainTile.tsx";
import { useVisibleVenues } from "./useVisibleVenues.ts";
import styles from "./WallTiles.module.css";

const sections: readonly WallSection[] = ["attention", "normal", "absent"];

/** The tiles, section by section; a narrowed wall shows its few venues large. */
export function WallTiles({ rows, isAll }: { rows: readonly WallRow[]; isAll: boolean }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const { focusId, setFocus, commands, isOn } = room;
  const scroll = useRef<HTMLDivElement>(null);
  const visible = useVisibleVenues(scroll, rows.length);
  const tabbable = rows.some((row) => row.id === focusId) ? focusId : rows[0]?.id;

  useEffect(() => {
    const tile = scroll.current?.querySelector(`[data-venue="${focusId}"]`);
    tile?.scrollIntoView({ block: "nearest" });
  }, [focusId]);

  const walk = useStable((by: 1 | -1) => {
    const next = walkWall(rows, focusId, by);
    setFocus(next);
    scroll.current?.querySelector<HTMLElement>(`[data-venue="${next}"]`)?.focus();
  });
  // With a cell of the preview chosen, the venue goes into it.
  const focus = useStable((venueId: string) => {
    setFocus(venueId);
    if (room.cell !== null) {
      previewActs(room).put(room.cell, venueId);
    }
  });
  const arm = useStable((venueId: string) => {
    if (isOn) {
      commands.arm.run({ layout: "single", venueIds: [venueId] });
    }
  });
  const tile = (row: WallRow) => {
    const Tile = row.section === "attention" || !isAll ? AttentionTile : PlainTile;
    return (
      <li key={row.id}>
        <Tile
          row={row}
          // The hall keeps a dozen moving and visits the others in turn; unseen ones cost nothing.
          isLive={row.link === "joined" && visible.has(row.id)}
          isFocus={row.id === focusId}
          isTabbable={row.id === tabbable}
          onFocus={focus}
          onArm={arm}
          onWalk={walk}
        />
      </li>
    );
  };

  return (
    <div ref={scroll} className={styles["scroll"]}>
      {rows.length === 0 && (
        <EmptyState title={text("wall.none")}>{text("wall.noneText")}</EmptyState>
      )}
      {isAll
        ? sections.map((section) => (
            <Section key={section} section={section} rows={rows} tile={tile} />
          ))
        : rows.length > 0 && <ul className={styles["attention"]}>{rows.map(tile)}</ul>}
    </div>
  );
}

interface SectionProps {
  section: WallSection;
  rows: readonly WallRow[];
  tile: (row: WallRow) => ReactNode;
}

function Section({ section, rows, tile }: SectionProps) {
  const text = useDeskText();
  const own = rows.filter((row) => row.section === section);
  if (own.length === 0) {
    return null;
  }
  return (
    <section aria-label={text(`sections.${section}`)}>
      <h3 className={styles["title"]}>
        {text(`sections.${section}`)} <span>{own.length}</span>
      </h3>
      <ul className={styles[section === "attention" ? "attention" : "plain"]}>{own.map(tile)}</ul>
    </section>
  );
}
