import type { ReactNode } from "react";
import { Mark } from "../ui/mark/Mark.tsx";
import styles from "./StatusPage.module.css";

export interface StatusPageProps {
  title: string;
  text: string;
  action?: ReactNode;
  note?: ReactNode;
}

/** A page that can only say how things stand and offer one way on. */
export function StatusPage({ title, text, action, note }: StatusPageProps) {
  return (
    <main className={styles["page"]}>
      <Mark size={56} />
      <h1>{title}</h1>
      <p>{text}</p>
      {action}
      {note !== undefined && <small>{note}</small>}
    </main>
  );
}
