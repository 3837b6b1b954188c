import type { Stage } from "@plenary/contract/conference/schema";
import type { ReactNode } from "react";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { StageView } from "../../parts/StageView.tsx";
import { type DeskRoom, useDeskRoom, venueName } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { MonitorCell } from "./MonitorCell.tsx";
import { MonitorStrip } from "./MonitorStrip.tsx";
import styles from "./Monitors.module.css";
import { NextCells } from "./NextCells.tsx";
import { PreviewCell } from "./PreviewCell.tsx";
import { SoundNotice } from "./SoundNotice.tsx";
import { StageLock } from "./StageLock.tsx";

/** Preview and programme side by side: what TAKE will put on, and what everyone sees. */
export function Monitors() {
  const text = useDeskText();
  const room = useDeskRoom();
  const { armed, stage } = room.sitting;

  return (
    <div className={styles["monitors"]}>
      <Monitor
        is="preview"
        label={text("monitors.preview")}
        title={armed === null ? text("monitors.nothing") : titleOf(room, armed.stage)}
        aside={
          armed !== null && (
            <>
              <NextCells />
              <Readiness stage={armed.stage} />
              <span>
                {text(`layouts.${armed.stage.pause === undefined ? armed.stage.layout : "pause"}`)}
              </span>
            </>
          )
        }
      >
        {armed === null ? (
          <>
            <p className={styles["empty"]}>{text("monitors.howToArm")}</p>
            <PreviewCell venueId={null} place={0} isOfMany={false} />
          </>
        ) : (
          <Picturing stage={armed.stage} takeId={null} isArranged />
        )}
      </Monitor>
      <Monitor
        is="programme"
        label={text("monitors.programme")}
        title={titleOf(room, stage)}
        aside={
          <>
            <StageLock />
            <SoundNotice />
            <span>{text(`layouts.${stage.pause === undefined ? stage.layout : "pause"}`)}</span>
          </>
        }
      >
        {room.sitting.state === "closed" ? (
          <p className={styles["empty"]}>{text("monitors.closed")}</p>
        ) : (
          <Picturing stage={stage} takeId={room.sitting.take?.id ?? null} />
        )}
      </Monitor>
    </div>
  );
}

interface PicturingProps {
  stage: Stage;
  takeId: string | null;
  /** Its cells are under the director's hand. */
  isArranged?: boolean;
}

function Picturing({ stage, takeId, isArranged = false }: PicturingProps) {
  const { venues } = useDeskRoom().sitting;
  return (
    <>
      <StageView
        className={styles["pictures"]}
        stage={stage}
        takeId={takeId}
        venues={venues}
        cell={(venueId) => <MonitorCell venueId={venueId} />}
        {...(isArranged && stage.pause === undefined
          ? {
              over: (venueId: string | null, place: number) => (
                <PreviewCell venueId={venueId} place={place} isOfMany={stage.cells.length > 1} />
              ),
            }
          : {})}
      />
      <MonitorStrip strip={stage.strip} />
    </>
  );
}

interface MonitorProps {
  is: "preview" | "programme";
  label: string;
  title: string;
  aside: ReactNode;
  children: ReactNode;
}

function Monitor({ is, label, title, aside, children }: MonitorProps) {
  return (
    <section aria-label={label} className={styles["monitor"]} data-is={is}>
      <header className={styles["head"]}>
        <h2 className={styles["label"]}>{label}</h2>
        <span className={styles["title"]} title={title}>
          {title}
        </span>
        <span className={styles["aside"]}>{aside}</span>
      </header>
      <div className={styles["screen"]}>
        <div className={styles["stage"]}>{children}</div>
      </div>
    </section>
  );
}

function Readiness({ stage }: { stage: Stage }) {
  const text = useDeskText();
  const { sitting } = useDeskRoom();
  const cells = stage.cells.filter((id) => id !== null);
  const areHere = cells.every(
    (id) => sitting.venues.find((venue) => venue.id === id)?.link === "joined",
  );

  return (
    <StateMark state={areHere ? "done" : "lost"}>
      {text(areHere ? "monitors.ready" : "monitors.away")}
    </StateMark>
  );
}

function titleOf(room: DeskRoom, stage: Stage): string {
  if (stage.pause !== undefined) {
    return stage.pause.text;
  }
  const venues = stage.cells
    .filter((id) => id !== null)
    .map((id) => venueName(room, id))
    .join(" · ");
  return stage.strip === null ? venues : `${venues} · ${stage.strip.name}`;
}
