import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  title: string;
  /** What will be here one day, and how it comes here. */
  children?: ReactNode;
  /** The first act, where there is one. */
  action?: ReactNode;
  icon?: ReactNode;
}

/** A list with nothing in it yet: it says what will be here and offers the first act. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <span className={styles["picture"]} aria-hidden="true">
        {icon ?? <Arcs />}
      </span>
      <p className={styles["title"]}>{title}</p>
      {children !== undefined && <p className={styles["text"]}>{children}</p>}
      {action}
    </div>
  );
}

// Empty seats.
function Arcs() {
  return (
    <svg width="52" height="36" viewBox="0 0 52 36" fill="none" stroke="currentColor">
      <path
        d="M2 34a24 24 0 0 1 48 0M10 34a16 16 0 0 1 32 0M18 34a8 8 0 0 1 16 0"
        strokeWidth="3"
        strokeDasharray="9 2.6"
      />
    </svg>
  );
}
