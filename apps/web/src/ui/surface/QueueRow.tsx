import type { ReactNode } from "react";
import { Kbd } from "../mark/Kbd.tsx";
import styles from "./QueueRow.module.css";

export interface QueueRowProps {
  /** The key that arms this place. */
  place: number;
  name: string;
  note?: ReactNode;
  /** How long, or how long they have waited. */
  time?: ReactNode;
  /** The state as a word. */
  state?: ReactNode;
  is?: "waiting" | "armed" | "onair";
  onArm?: () => void;
}

/** One place of a queue. Goes into an `<ol>`. */
export function QueueRow({ place, name, note, time, state, is = "waiting", onArm }: QueueRowProps) {
  const content = (
    <>
      <Kbd>{String(place)}</Kbd>
      <span className={styles["who"]}>
        <b>{name}</b>
        {note !== undefined && <span>{note}</span>}
      </span>
      {time !== undefined && <span className={styles["time"]}>{time}</span>}
      {state !== undefined && <span className={styles["state"]}>{state}</span>}
    </>
  );

  return (
    <li className={styles["item"]} data-is={is}>
      {onArm === undefined ? (
        <div className={styles["row"]}>{content}</div>
      ) : (
        <button type="button" className={styles["row"]} onClick={onArm}>
          {content}
        </button>
      )}
    </li>
  );
}
