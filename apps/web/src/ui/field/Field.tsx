import { type ReactNode, useId } from "react";
import styles from "./Field.module.css";

/** What every field of a form shares. */
export interface FieldFrame {
  label: string;
  /** Beneath the field: what is meant, or that the draft is kept. */
  hint?: ReactNode;
  /** What is wrong, beside the field; also say it in the summary on top of a long form. */
  error?: string | undefined;
  /** At the end of the label: a count, "optional". */
  aside?: ReactNode;
  /** Hides the label from the eye; it is still read aloud. */
  labelHidden?: boolean;
}

export interface FieldIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps extends FieldFrame {
  children: (ids: FieldIds) => ReactNode;
}

/** Label, control, hint and error, tied together for those who listen. */
export function Field({ label, hint, error, aside, labelHidden = false, children }: FieldProps) {
  const id = useId();
  const hasNote = error !== undefined || hint !== undefined;
  const noteId = `${id}-note`;

  return (
    <div className={styles["field"]} data-invalid={error === undefined ? undefined : true}>
      <div className={labelHidden ? styles["hidden"] : styles["head"]}>
        <label htmlFor={id}>{label}</label>
        {aside !== undefined && <span className={styles["aside"]}>{aside}</span>}
      </div>
      {children({
        id,
        "aria-describedby": hasNote ? noteId : undefined,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {hasNote && (
        <div id={noteId} className={error === undefined ? styles["hint"] : styles["error"]}>
          {error ?? hint}
        </div>
      )}
    </div>
  );
}
