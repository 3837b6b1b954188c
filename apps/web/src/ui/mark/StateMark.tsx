import type { ReactNode } from "react";
import styles from "./StateMark.module.css";

/**
 * Every state is a shape, a word and a colour. Of a sitting: on air a square, armed a diamond,
 * ready a dot, poor a triangle, lost a cross, standby a ring. Of work: done a tick, under way a
 * half disc, not begun a ring, overdue a square, near a triangle.
 */
export type State =
  | "onair"
  | "armed"
  | "ready"
  | "poor"
  | "lost"
  | "standby"
  | "done"
  | "half"
  | "none"
  | "overdue"
  | "near";

const shapes: Record<State, ReactNode> = {
  onair: <rect x="1" y="1" width="8" height="8" rx="1" />,
  armed: <path d="M5 0.2 9.8 5 5 9.8 0.2 5z" />,
  ready: <circle cx="5" cy="5" r="3.6" />,
  poor: <path className={styles["line"]} d="M5 1.4 9.2 8.8H0.8z" />,
  lost: <path className={styles["line"]} d="m1.5 1.5 7 7m0-7-7 7" />,
  standby: <circle className={styles["line"]} cx="5" cy="5" r="3.6" />,
  done: <path className={styles["line"]} d="m1 5.4 2.8 2.8L9 2" />,
  half: (
    <>
      <circle className={styles["line"]} cx="5" cy="5" r="3.9" />
      <path d="M5 1.1a3.9 3.9 0 0 1 0 7.8z" />
    </>
  ),
  none: <circle className={styles["line"]} cx="5" cy="5" r="3.6" />,
  overdue: <rect x="1" y="1" width="8" height="8" rx="1" />,
  near: <path d="M5 1 9.6 9H0.4z" />,
};

export interface StateMarkProps {
  state: State;
  /** The word. Colour and shape never stand alone. */
  children: ReactNode;
  strong?: boolean;
}

/** A state: shape, word and colour together. */
export function StateMark({ state, children, strong = false }: StateMarkProps) {
  const weight = strong ? styles["strong"] : "";

  return (
    <span className={`${styles["mark"]} ${styles[state]} ${weight}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {shapes[state]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
