import type { ReactNode } from "react";
import { LinkBar } from "./LinkBar.tsx";
import styles from "./ControlRoom.module.css";
import { useFrame } from "./useFrame.ts";

export interface ControlRoomProps {
  /** 48 high: the sitting, the clock, the great switches. */
  top: ReactNode;
  /** 528 wide: the wall of venues. */
  wall: ReactNode;
  /** 1024 wide: programme and preview, the queue and the run of show. */
  centre: ReactNode;
  /** 368 wide: the venue in focus. */
  focus: ReactNode;
  /** 36 high: recording, engine, lines. */
  foot: ReactNode;
  /** What the wall and the focus are called, for those who listen. */
  labels: { wall: string; focus: string };
}

/** The director's desk: drawn for 1920 by 1080, dark, every part always in its place. */
export function ControlRoom({ top, wall, centre, focus, foot, labels }: ControlRoomProps) {
  useFrame("room");

  return (
    <div className={styles["room"]}>
      <header className={styles["top"]}>{top}</header>
      <aside aria-label={labels.wall} className={styles["wall"]}>
        {wall}
      </aside>
      <main className={styles["centre"]}>
        <LinkBar />
        {centre}
      </main>
      <aside aria-label={labels.focus} className={styles["focus"]}>
        {focus}
      </aside>
      <footer className={styles["foot"]}>{foot}</footer>
    </div>
  );
}
