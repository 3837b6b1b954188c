import { Mark } from "../../../ui/mark/Mark.tsx";
import styles from "./TestCard.module.css";

export interface TestCardProps {
  title: string;
  /** Large: what the room waits for. */
  state: string;
  /** More words below, where there is something to say. */
  text?: string;
}

/** The sitting's own card, shown where there is no picture to show. */
export function TestCard({ title, state, text }: TestCardProps) {
  return (
    <div className={styles["card"]}>
      <Mark size={160} kind="seal" />
      <p className={styles["title"]}>{title}</p>
      <p className={styles["state"]}>{state}</p>
      {text !== undefined && <p className={styles["text"]}>{text}</p>}
    </div>
  );
}
