import type { ReactNode } from "react";
import styles from "./Progress.module.css";

export interface ProgressProps {
  label: string;
  /** 0 to 1; leave it out while the whole is not known. */
  value?: number;
  /** What stands at the end of the line: "412 / 684", a time, a tick. */
  detail?: ReactNode;
  /** Beneath the bar: that it can be left, or the link to what came out. */
  children?: ReactNode;
  done?: boolean;
}

/** Long work that shows how far it is and can be left alone. */
export function Progress({ label, value, detail, children, done = false }: ProgressProps) {
  const percent =
    value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);

  return (
    <div className={styles["progress"]}>
      <p className={styles["head"]}>
        <b>{label}</b>
        <span>{detail}</span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className={styles["track"]}
      >
        <i
          className={done ? styles["done"] : styles["bar"]}
          data-unknown={percent === undefined || undefined}
          style={percent === undefined ? undefined : { inlineSize: `${percent}%` }}
        />
      </div>
      {children !== undefined && <div className={styles["foot"]}>{children}</div>}
    </div>
  );
}
