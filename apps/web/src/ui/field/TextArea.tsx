import type { Ref, TextareaHTMLAttributes } from "react";
import { formatNumber } from "../../platform/i18n/numbers.ts";
import { Field, type FieldFrame } from "./Field.tsx";
import styles from "./input.module.css";

export interface TextAreaProps
  extends Omit<FieldFrame, "aside">,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "maxLength"> {
  value: string;
  /** Counts characters and shows the limit. Typing past it is allowed: the error says it. */
  limit?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text, counted where a limit exists; pasted paragraphs stay. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden = false,
  limit,
  value,
  rows = 4,
  ...area
}: TextAreaProps) {
  const count =
    limit === undefined ? undefined : `${formatNumber([...value].length)} / ${formatNumber(limit)}`;

  return (
    <Field label={label} hint={hint} error={error} aside={count} labelHidden={labelHidden}>
      {(ids) => (
        <textarea
          {...area}
          {...ids}
          value={value}
          rows={rows}
          className={`${styles["input"]} ${styles["area"]}`}
        />
      )}
    </Field>
  );
}
