import { useId } from "react";
import styles from "./Segmented.module.css";

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: string;
  /** Shown at its own size, for instance a text size that previews itself. */
  scale?: number;
}

export interface SegmentedProps<Value extends string> {
  /** What is being chosen, for those who do not see the row. */
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice of a few, all in sight. Arrow keys move the choice, as in every radio group. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId();

  return (
    <div role="radiogroup" aria-label={label} className={styles["row"]}>
      {options.map((option) => (
        <label key={option.value} className={styles["cell"]}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span style={option.scale === undefined ? undefined : { fontSize: `${option.scale}em` }}>
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
