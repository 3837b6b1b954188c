import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../mark/VisuallyHidden.tsx";
import styles from "./Steps.module.css";

export interface Step {
  label: string;
  /** A date, or a few words about how it stands. */
  note?: string;
}

export interface StepsProps {
  label: string;
  steps: readonly Step[];
  /** Index of the step that is under way; those before it are done. */
  current: number;
  kind?: "across" | "down";
}

/** The way a thing goes, and where it stands. */
export function Steps({ label, steps, current, kind = "across" }: StepsProps) {
  const { t } = useTranslation();

  return (
    <ol aria-label={label} className={styles[kind]}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          data-state={stateOf(index, current)}
          aria-current={index === current ? "step" : undefined}
        >
          <i aria-hidden="true" />
          <b>{step.label}</b>
          {step.note !== undefined && <span>{step.note}</span>}
          {index < current && <VisuallyHidden>{t("ui.done")}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}

function stateOf(index: number, current: number): "done" | "now" | "later" {
  if (index === current) {
    return "now";
  }
  return index < current ? "done" : "later";
}
