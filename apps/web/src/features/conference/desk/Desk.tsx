import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import { useMemo, useRef, useState } from "react";
import { CallPanel } from "../rollCall/CallPanel.tsx";
import { ControlRoom } from "../../../shell/ControlRoom.tsx";
import { type DeskRoom, DeskRoomContext, type Question, useDeskRoom } from "./deskRoom.ts";
import { Acts } from "./floor/Acts.tsx";
import { Agenda } from "./floor/Agenda.tsx";
import { FloorQueue } from "./floor/FloorQueue.tsx";
import { SpeakerClock } from "./floor/SpeakerClock.tsx";
import { Focus } from "./focus/Focus.tsx";
import { Picks } from "./focus/Picks.tsx";
import { Questions } from "./ask/Questions.tsx";
import { isRollOnDesk } from "./model/isSpaceForRoll.ts";
import { wallOf } from "./model/wall.ts";
import { Monitors } from "./monitors/Monitors.tsx";
import { TakeBar } from "./monitors/TakeBar.tsx";
import { TakeLine } from "./monitors/TakeLine.tsx";
import { StatusBar } from "./top/StatusBar.tsx";
import { Tour } from "./tour/Tour.tsx";
import { TopBar } from "./top/TopBar.tsx";
import { useDeskActs } from "./useDeskActs.ts";
import { useDeskCommands } from "./useDeskCommands.ts";
import { useDeskKeys } from "./useDeskKeys.ts";
import { useDeskText } from "./useDeskText.ts";
import { Wall } from "./wall/Wall.tsx";
import styles from "./Desk.module.css";

interface DeskProps {
  sitting: SittingLive;
  live: DeskLive | null;
  /** Who sits at it. */
  myId?: string | null;
}

const on: readonly string[] = ["waiting", "sitting", "adjourned"];

/** The director's desk over one sitting: everything in sight, everything by keyboard. */
export function Desk({ sitting, live, myId = null }: DeskProps) {
  const text = useDeskText();
  const commands = useDeskCommands(sitting.meetingId);
  const [question, ask] = useState<Question | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => wallOf(sitting, live), [sitting, live]);
  const [focusId, setFocus] = useState(rows[0]?.id ?? null);
  const [cell, setCell] = useState<number | null>(null);
  const [tourList, setTourList] = useState<readonly string[]>([]);
  const room: DeskRoom = {
    sitting,
    live,
    rows,
    commands,
    isOn: on.includes(sitting.state),
    focusId,
    setFocus,
    ...{ myId, cell, setCell, tourList, setTourList },
    ask,
  };
  useDeskKeys(useDeskActs(room, search));

  return (
    <DeskRoomContext value={room}>
      <ControlRoom
        labels={{ wall: text("rooms.wall"), focus: text("rooms.focus") }}
        top={<TopBar />}
        wall={<Wall search={search} />}
        centre={<Centre />}
        focus={
          <>
            <Focus />
            <Tour />
            <Picks />
          </>
        }
        foot={<StatusBar />}
      />
      <Questions question={question} onClose={() => ask(null)} />
    </DeskRoomContext>
  );
}

/** Queue, clock and agenda; while roll is called the call takes their place. */
function Lower() {
  const { sitting, live } = useDeskRoom();

  if (isRollOnDesk(sitting, live)) {
    return <CallPanel sitting={sitting} desk={live} />;
  }
  return (
    <div className={styles["lower"]}>
      <FloorQueue />
      <div className={styles["show"]}>
        <SpeakerClock />
        <Agenda />
      </div>
    </div>
  );
}

function Centre() {
  return (
    <div className={styles["centre"]}>
      <Monitors />
      <TakeBar />
      <TakeLine />
      <Lower />
      <Acts />
    </div>
  );
}
