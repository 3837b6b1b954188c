import {
  IconArrowRight,
  IconClock,
  IconId,
  IconMicrophone,
  IconMicrophoneOff,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { secondsText } from "../model/hoursText.ts";
import { summariseTake, type TakeEffect, takeEffect } from "../model/takes.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./TakeLine.module.css";

const named = 3;

/** One line: where the last take stands on the screens, and what the next one will do. */
export function TakeLine() {
  const text = useDeskText();
  const { sitting } = useDeskRoom();
  const effect = takeEffect(sitting);

  return (
    <div className={styles["line"]}>
      <p role="status" className={styles["arrived"]}>
        <Arrived />
      </p>
      {effect.blocked === null && (
        <p className={styles["then"]}>
          <b>{text("take.then")}</b>
          <Effects effect={effect} />
        </p>
      )}
    </div>
  );
}

function Arrived() {
  const text = useDeskText();
  const { live, sitting } = useDeskRoom();
  if (!live?.shown) {
    return null;
  }
  const sum = summariseTake(live.shown, sitting.venues);
  const isAll = sum.shown >= sum.expected;
  const missing = sum.missing.slice(0, named).join("、");

  return (
    <>
      <StateMark state={isAll ? "done" : "half"}>
        {text("take.shown", { shown: sum.shown, expected: sum.expected })}
      </StateMark>
      {sum.p95Ms !== null && <span>{text("take.p95", { seconds: secondsText(sum.p95Ms) })}</span>}
      {!isAll && sum.missing.length > 0 && (
        <span>
          {text(sum.missing.length > named ? "take.missingMore" : "take.missing", {
            venues: missing,
            count: sum.missing.length,
          })}
        </span>
      )}
    </>
  );
}

function Effects({ effect }: { effect: TakeEffect }) {
  const text = useDeskText();

  return (
    <>
      {effect.speaker === null && <span>{text("take.pictureOnly")}</span>}
      {effect.opens !== null && (
        <Effect icon={<IconMicrophone size={14} stroke={1.5} aria-hidden="true" />}>
          {text("take.opens", { venue: effect.opens })}
        </Effect>
      )}
      {effect.closes !== null && (
        <Effect icon={<IconMicrophoneOff size={14} stroke={1.5} aria-hidden="true" />}>
          {text("take.closes", { venue: effect.closes })}
        </Effect>
      )}
      {effect.minutes !== null && (
        <Effect icon={<IconClock size={14} stroke={1.5} aria-hidden="true" />}>
          {text("take.clock", { minutes: effect.minutes })}
        </Effect>
      )}
      {effect.speaker !== null && (
        <Effect icon={<IconId size={14} stroke={1.5} aria-hidden="true" />}>
          {text("take.strip", { name: effect.speaker })}
        </Effect>
      )}
      {effect.next !== null && (
        <Effect icon={<IconArrowRight size={14} stroke={1.5} data-flip aria-hidden="true" />}>
          {text("take.next", { name: effect.next })}
        </Effect>
      )}
    </>
  );
}

function Effect({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <span className={styles["effect"]}>
      {icon}
      {children}
    </span>
  );
}
