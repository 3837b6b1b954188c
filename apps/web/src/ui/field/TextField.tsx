import type { InputHTMLAttributes, Ref } from "react";
import { Field, type FieldFrame } from "./Field.tsx";
import styles from "./input.module.css";

export interface TextFieldProps
  extends FieldFrame,
    Omit<InputHTMLAttributes<HTMLInputElement>, "id"> {
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Takes every attribute of an input. */
export function TextField({
  label,
  hint,
  error,
  aside,
  labelHidden = false,
  type = "text",
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside} labelHidden={labelHidden}>
      {(ids) => <input {...input} {...ids} type={type} className={styles["input"]} />}
    </Field>
  );
}
