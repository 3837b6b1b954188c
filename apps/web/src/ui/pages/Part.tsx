import type { ReactNode } from "react";
import styles from "./UiPage.module.css";

/** One part of the page: its name at the start, the components beside it. */
export function Part({
  title,
  note,
  children,
}: {
  title: string;
  note: string;
  children: ReactNode;
}) {
  return (
    <section className={styles["part"]}>
      <header>
        <h2>{title}</h2>
        <p>{note}</p>
      </header>
      <div className={styles["content"]}>{children}</div>
    </section>
  );
}
