import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Tooltip } from "../overlay/Tooltip.tsx";
import styles from "./IconButton.module.css";

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "aria-label" | "children"> {
  /** What the act is called: read aloud, and shown as a tooltip where there is a mouse. */
  label: string;
  icon: ReactNode;
  /** Draws a border: for a single icon that stands alone. */
  outlined?: boolean;
  /** `false` where the label already stands beside it. */
  tooltip?: boolean;
  /** A toggle that is on. */
  pressed?: boolean;
}

/** A button that shows only an icon. The label is not optional. */
export function IconButton({
  label,
  icon,
  outlined = false,
  tooltip = true,
  pressed,
  type = "button",
  className,
  ...rest
}: IconButtonProps) {
  const classes = [styles["button"], outlined && styles["outlined"], className];
  const button = (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      className={classes.filter(Boolean).join(" ")}
    >
      {icon}
    </button>
  );

  return tooltip ? <Tooltip label={label}>{button}</Tooltip> : button;
}
