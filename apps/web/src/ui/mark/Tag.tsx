import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type Tone = "plain" | "info" | "good" | "warn" | "bad" | "seal";

export interface TagProps {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

/** A short word about a thing. The tone only supports the word. */
export function Tag({ tone = "plain", icon, children }: TagProps) {
  return (
    <span className={`${styles["tag"]} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
