import type { ReactNode } from "react";
import { Mark } from "../ui/mark/Mark.tsx";
import styles from "./PhoneMasthead.module.css";

export interface PhoneMastheadProps {
  /** The body, or in elder mode the reader. */
  title: string;
  note?: ReactNode;
  /** The elder switch, 显示 and search. */
  children?: ReactNode;
}

/** The head of a first screen: the mark, whose it is, and the switches. */
export function PhoneMasthead({ title, note, children }: PhoneMastheadProps) {
  return (
    <div className={styles["mast"]}>
      <span className={styles["mark"]}>
        <Mark size={36} />
      </span>
      <div className={styles["name"]}>
        <h1>{title}</h1>
        {note !== undefined && <p>{note}</p>}
      </div>
      {children}
    </div>
  );
}
