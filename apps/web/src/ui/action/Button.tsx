import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Spinner } from "../answer/Spinner.tsx";
import styles from "./Button.module.css";

export type ButtonKind = "primary" | "ink" | "secondary" | "quiet" | "danger" | "armed";
export type ButtonSize = "small" | "normal" | "large";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is vermilion and stands once on a page; on a sitting's screens use `ink`. */
  kind?: ButtonKind;
  /** `normal` follows the frame: 48 on phones, 36 on desks, 60 in elder mode. */
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shows that the act is under way and takes no second press; the width stays. */
  loading?: boolean;
  /** Takes the whole width of its row. */
  wide?: boolean;
}

/** A button. Its text says the act; it never loses the focus while the act is under way. */
export function Button({
  kind = "secondary",
  size = "normal",
  icon,
  loading = false,
  wide = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const classes = [styles["button"], styles[kind], styles[size], wide && styles["wide"], className];

  return (
    <button
      {...rest}
      type={type}
      className={classes.filter(Boolean).join(" ")}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={loading ? swallow : onClick}
    >
      {loading ? <Spinner /> : icon}
      {children !== undefined && <span className={styles["text"]}>{children}</span>}
    </button>
  );
}

// Kept focusable while busy, so that a screen reader does not fall off the page; a form must not
// be sent twice either.
function swallow(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
