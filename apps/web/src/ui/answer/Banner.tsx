import type { ReactNode } from "react";
import styles from "./Banner.module.css";

export interface BannerProps {
  tone?: "warn" | "bad" | "info" | "good";
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** One act at the end of the bar. */
  action?: ReactNode;
}

/** A slim bar across a page about the page as a whole. Read aloud when it appears. */
export function Banner({ tone = "warn", icon, title, children, action }: BannerProps) {
  return (
    <div role={tone === "bad" ? "alert" : "status"} className={`${styles["bar"]} ${styles[tone]}`}>
      {icon !== undefined && <span className={styles["icon"]}>{icon}</span>}
      <p className={styles["text"]}>
        <b>{title}</b>
        {children !== undefined && <span> {children}</span>}
      </p>
      {action}
    </div>
  );
}
