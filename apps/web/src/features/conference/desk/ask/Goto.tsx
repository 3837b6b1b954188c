import { type KeyboardEvent, useId, useState } from "react";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { Dialog } from "../../../../ui/overlay/Dialog.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { filterWall, type WallRow } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Goto.module.css";

const most = 12;

/** 前往: finds a venue by name or initials and brings it into focus. */
export function Goto({ onClose }: { onClose: () => void }) {
  const id = useId();
  const text = useDeskText();
  const { rows, setFocus } = useDeskRoom();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = filterWall(rows, "all", typed).slice(0, most);

  const go = (row: WallRow | undefined) => {
    if (row !== undefined) {
      setFocus(row.id);
      onClose();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + found.length) % found.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(found[chosen]);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={text("goto.title")}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[chosen] === undefined ? undefined : `${id}-${chosen}`}
        aria-label={text("wall.search")}
        placeholder={text("wall.search")}
        className={styles["input"]}
        value={typed}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={text("goto.title")} className={styles["list"]}>
        {found.map((row, index) => (
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles["option"]}
            onClick={() => go(row)}
            onKeyDown={onKeyDown}
            onPointerMove={() => setChosen(index)}
          >
            <b>{row.name}</b>
            <StateMark state={shape[row.mark]}>{text(`marks.${row.mark}`)}</StateMark>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles["none"]}>{text("wall.none")}</p>}
    </Dialog>
  );
}

const shape = {
  onair: "onair",
  armed: "armed",
  ready: "ready",
  poor: "poor",
  lost: "lost",
  away: "none",
  removed: "none",
} as const;
