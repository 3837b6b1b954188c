import { type KeyboardEvent, type ReactNode, useId } from "react";
import styles from "./Tabs.module.css";

export interface TabOption<Value extends string> {
  value: Value;
  label: string;
  count?: number;
}

export interface TabsProps<Value extends string> {
  label: string;
  options: readonly TabOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** The panel of the chosen tab. */
  children?: ReactNode;
}

/** Views of one thing. Arrow keys, Home and End move between them. */
export function Tabs<Value extends string>({
  label,
  options,
  value,
  onChange,
  children,
}: TabsProps<Value>) {
  const id = useId();

  return (
    <>
      <div role="tablist" aria-label={label} className={styles["tabs"]}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={`${id}-${option.value}`}
            aria-selected={option.value === value}
            aria-controls={children === undefined ? undefined : `${id}-panel`}
            tabIndex={option.value === value ? 0 : -1}
            className={styles["tab"]}
            onClick={() => onChange(option.value)}
            onKeyDown={moveFocus}
          >
            {option.label}
            {option.count !== undefined && <em>{option.count}</em>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
          {children}
        </div>
      )}
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const tabs = [
    ...(event.currentTarget.parentElement?.querySelectorAll<HTMLButtonElement>('[role="tab"]') ??
      []),
  ];
  const here = tabs.findIndex((tab) => tab === event.currentTarget);
  const forward =
    getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
  const places: Record<string, number> = {
    [forward]: (here + 1) % tabs.length,
    [back]: (here - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = tabs[places[event.key] ?? -1];

  if (next !== undefined) {
    event.preventDefault();
    next.focus();
    next.click();
  }
}
