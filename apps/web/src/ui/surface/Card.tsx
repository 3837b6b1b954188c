import type { ReactNode } from "react";
import styles from "./Card.module.css";

export interface CardProps {
  children: ReactNode;
  /** `rows` lets list rows reach the edges. */
  pad?: "normal" | "rows";
  as?: "div" | "section" | "article" | "ul";
}

/** A white sheet with a hairline. Cards do not stand in cards. */
export function Card({ children, pad = "normal", as: Element = "div" }: CardProps) {
  return <Element className={`${styles["card"]} ${styles[pad]}`}>{children}</Element>;
}
