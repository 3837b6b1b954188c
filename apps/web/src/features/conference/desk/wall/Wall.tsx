import { IconRotateClockwise, IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useMemo, useState } from "react";
import { formatNumber } from "../../../../platform/i18n/numbers.ts";
import { Button } from "../../../../ui/action/Button.tsx";
import { IconButton } from "../../../../ui/action/IconButton.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { countHeads, filterWall, type WallFilter } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";
import { WallChips } from "./WallChips.tsx";
import { WallTiles } from "./WallTiles.tsx";
import styles from "./Wall.module.css";

/** The wall of venues: all of them, those first that the director must look at. */
export function Wall({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const text = useDeskText();
  const { rows, setTourList } = useDeskRoom();
  const [filter, setFilter] = useState<WallFilter>("all");
  const [typed, setTyped] = useState("");
  const shown = useMemo(() => filterWall(rows, filter, typed), [rows, filter, typed]);
  const isAll = filter === "all" && typed === "";
  const heads = countHeads(rows);
  const joined = rows.filter((row) => row.link === "joined").length;

  return (
    <>
      <header className={styles["head"]}>
        <h2>{text("wall.title")}</h2>
        <span>
          {text("wall.joined", { count: joined, all: rows.length })}
          {heads.told > 0 &&
            ` · ${text("wall.heads", {
              here: formatNumber(heads.here),
              expected: formatNumber(heads.expected),
            })}`}
        </span>
      </header>
      <div className={styles["search"]}>
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <input
          ref={search}
          type="text"
          value={typed}
          placeholder={text("wall.search")}
          aria-label={text("wall.search")}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              setTyped("");
              event.currentTarget.blur();
            }
          }}
        />
        {typed === "" ? (
          <Kbd>F</Kbd>
        ) : (
          <IconButton
            label={text("wall.clear")}
            tooltip={false}
            className={styles["clear"]}
            icon={<IconX size={16} stroke={1.5} aria-hidden="true" />}
            onClick={() => setTyped("")}
          />
        )}
      </div>
      <WallChips rows={rows} chosen={filter} onChoose={setFilter} />
      {!isAll && shown.length > 0 && (
        <Button
          size="small"
          kind="quiet"
          className={styles["toTour"]}
          icon={<IconRotateClockwise size={14} stroke={1.5} aria-hidden="true" />}
          onClick={() => setTourList(shown.map((row) => row.id))}
        >
          {text("wall.toTour", { count: shown.length })}
        </Button>
      )}
      <WallTiles rows={shown} isAll={isAll} />
    </>
  );
}
