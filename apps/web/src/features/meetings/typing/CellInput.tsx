import type { KeyboardEvent } from "react";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import styles from "./CellInput.module.css";
import { ClashNote } from "./ClashNote.tsx";
import { useEditing } from "./editing.ts";
import { useTyped } from "./useTyped.ts";

type Send<T> = (value: T, base: number, sending: Sending) => Promise<{ data: { version: number } }>;

interface CellProps<T> {
  /** Names the field among all of the page. */
  name: string;
  label: string;
  value: T;
  send: Send<T>;
  placeholder?: string;
  isStrong?: boolean;
}

/** Words in a row of a table: a text until it is touched, saved as it is typed. */
export function CellInput({ name, label, value, send, placeholder, isStrong }: CellProps<string>) {
  const { canEdit } = useEditing();
  const typed = useTyped(name, value, send);

  if (!canEdit) {
    return <span className={isStrong ? styles["strong"] : undefined}>{value}</span>;
  }
  return (
    <>
      <input
        aria-label={label}
        value={typed.value}
        placeholder={placeholder}
        dir="auto"
        className={`${styles["cell"]} ${isStrong ? styles["strong"] : ""}`}
        data-state={typed.state}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.leave}
        onKeyDown={leaveOnEnter}
      />
      <ClashNote typed={typed} />
    </>
  );
}

/** A count in a row of a table. An empty field is a zero when it is left. */
export function CellNumber({ name, label, value, send }: CellProps<number>) {
  const { canEdit } = useEditing();
  const typed = useTyped(name, value, send);

  if (!canEdit) {
    return <span className={styles["number"]}>{value}</span>;
  }
  return (
    <>
      <input
        aria-label={label}
        value={typed.value}
        inputMode="numeric"
        className={`${styles["cell"]} ${styles["number"]}`}
        data-state={typed.state}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, "").slice(0, 5);
          typed.change(Number(digits));
        }}
        onFocus={(event) => event.target.select()}
        onBlur={typed.leave}
        onKeyDown={leaveOnEnter}
      />
      <ClashNote typed={typed} />
    </>
  );
}

function leaveOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  // Enter in an input method chooses a word.
  if (event.key === "Enter" && !event.nativeEvent.isComposing) {
    event.currentTarget.blur();
  }
}
