import type { Stage } from "@plenary/contract/conference/schema";
import styles from "./MonitorStrip.module.css";

/** The title strip as every screen draws it. */
export function MonitorStrip({ strip }: { strip: Stage["strip"] }) {
  if (strip === null) {
    return null;
  }
  return (
    <p className={styles["strip"]}>
      <b>{strip.name}</b>
      <span>{strip.title}</span>
      <em>{strip.venue}</em>
    </p>
  );
}
