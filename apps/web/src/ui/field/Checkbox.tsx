import { type InputHTMLAttributes, useEffect, useRef } from "react";
import styles from "./Choice.module.css";

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: string;
  hint?: string;
  /** Some of what it stands for is chosen. */
  partly?: boolean;
  /** For a row of a table: the label is only read aloud. */
  labelHidden?: boolean;
}

/** Yes or no, taken with the form it stands in. For an act at once use `Switch`. */
export function Checkbox({ label, hint, partly = false, labelHidden, ...input }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);

  // The half state exists only as a property of the element.
  useEffect(() => {
    if (box.current !== null) {
      box.current.indeterminate = partly;
    }
  }, [partly]);

  const control = (
    <input
      {...input}
      ref={box}
      type="checkbox"
      aria-label={labelHidden ? label : undefined}
      className={`${styles["box"]} ${styles["check"]}`}
    />
  );

  if (labelHidden) {
    return control;
  }
  return (
    <label className={styles["choice"]}>
      {control}
      <span className={styles["text"]}>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
