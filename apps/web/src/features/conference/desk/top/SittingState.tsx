import { useNow } from "../../../../platform/live/useNow.ts";
import { StateMark, type State } from "../../../../ui/mark/StateMark.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { hoursText } from "../model/hoursText.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./SittingState.module.css";

const marks: Record<string, State> = {
  planned: "none",
  waiting: "standby",
  sitting: "ready",
  adjourned: "half",
  closed: "done",
};

/** How the sitting stands, and for how long it has sat. */
export function SittingState() {
  const text = useDeskText();
  const { state, sittingSince } = useDeskRoom().sitting;
  const isRunning = sittingSince !== null && (state === "sitting" || state === "adjourned");

  return (
    <span className={styles["state"]}>
      <StateMark state={marks[state] ?? "none"}>{text(`states.${state}`)}</StateMark>
      {isRunning && <SatFor since={Date.parse(sittingSince)} />}
    </span>
  );
}

function SatFor({ since }: { since: number }) {
  const now = useNow(1_000);
  return <b dir="ltr">{hoursText(now - since)}</b>;
}
