import type { ReactNode } from "react";
import styles from "./Stamp.module.css";

/** An official mark on a document or post: a double red frame in the document face. */
export function Stamp({ children, small = false }: { children: ReactNode; small?: boolean }) {
  return <span className={small ? styles["small"] : styles["stamp"]}>{children}</span>;
}
