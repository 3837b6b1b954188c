import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

export interface SectionProps {
  title: string;
  /** Beside the title, for instance how many. */
  count?: ReactNode;
  /** At the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, count, aside, children }: SectionProps) {
  const id = useId();

  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <header className={styles["head"]}>
        <h2 id={id}>
          {title}
          {count !== undefined && <em>{count}</em>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
