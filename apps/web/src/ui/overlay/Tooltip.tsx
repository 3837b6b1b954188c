import "@mantine/core/styles/Tooltip.layer.css";
import { Tooltip as Behaviour } from "@mantine/core";
import type { ReactElement } from "react";
import styles from "./Tooltip.module.css";

export interface TooltipProps {
  label: string;
  children: ReactElement;
}

/** A word for what shows only an icon; by mouse and by keyboard focus, never by touch. */
export function Tooltip({ label, children }: TooltipProps) {
  return (
    <Behaviour
      label={label}
      openDelay={400}
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: styles["tooltip"] ?? "" }}
    >
      {children}
    </Behaviour>
  );
}
