import { IconHandStop } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { WallFilter } from "../model/wall.ts";

const shapes: Partial<Record<WallFilter, ReactNode>> = {
  lost: <path d="m2 2 7 7m0-7-7 7" />,
  poor: <path d="M5.5 1.4 10 9.8H1z" />,
  away: <circle cx="5.5" cy="5.5" r="3.8" />,
  // A box without its tick.
  unready: <path d="M1.8 1.8h7.4v7.4H1.8z" />,
};

/** The shape of a state on its chip; none for all. */
export function ChipShape({ filter }: { filter: WallFilter }) {
  if (filter === "asking") {
    return <IconHandStop size={14} stroke={1.5} aria-hidden="true" />;
  }
  const shape = shapes[filter];
  return shape === undefined ? null : (
    <svg
      width="11"
      height="11"
      viewBox="0 0 11 11"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {shape}
    </svg>
  );
}
