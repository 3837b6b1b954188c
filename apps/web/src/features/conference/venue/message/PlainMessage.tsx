import type { ReactNode } from "react";
import styles from "./Message.module.css";

export interface PlainMessageProps {
  title: string;
  text: string;
  /** One button, where a person can do something. */
  action?: ReactNode;
}

/** A large message in plain words. */
export function PlainMessage({ title, text, action }: PlainMessageProps) {
  return (
    <div className={styles["message"]} role="alert">
      <h2>{title}</h2>
      <p className={styles["lead"]}>{text}</p>
      {action}
    </div>
  );
}
