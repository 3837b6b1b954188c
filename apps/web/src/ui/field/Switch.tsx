import type { InputHTMLAttributes } from "react";
import styles from "./Choice.module.css";

export interface SwitchProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "role"> {
  label: string;
  hint?: string;
}

/** On or off, at once. */
export function Switch({ label, hint, ...input }: SwitchProps) {
  return (
    <label className={`${styles["choice"]} ${styles["spread"]}`}>
      <span className={styles["text"]}>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input {...input} type="checkbox" role="switch" className={styles["switch"]} />
    </label>
  );
}
