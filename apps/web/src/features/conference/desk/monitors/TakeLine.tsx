import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { secondsText } from "../model/hoursText.ts";
import { summariseTake } from "../model/takes.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./TakeLine.module.css";

const named = 4;

/** One line: on how many screens the last take stands, and on which not yet. */
export function TakeLine() {
  return (
    <p role="status" className={styles["line"]}>
      <Arrived />
    </p>
  );
}

function Arrived() {
  const text = useDeskText();
  const { live, sitting } = useDeskRoom();
  if (!live?.shown) {
    return <span>{text("take.noneYet")}</span>;
  }
  const sum = summariseTake(live.shown, sitting.venues);
  const isAll = sum.shown >= sum.expected;

  return (
    <>
      <StateMark state={isAll ? "done" : "half"}>
        {text("take.shown", { shown: sum.shown, expected: sum.expected })}
      </StateMark>
      {sum.p95Ms !== null && <span>{text("take.p95", { seconds: secondsText(sum.p95Ms) })}</span>}
      {!isAll && sum.missing.length > 0 && (
        <span className={styles["missing"]} title={sum.missing.join(" · ")}>
          {text(sum.missing.length > named ? "take.missingMore" : "take.missing", {
            venues: sum.missing.slice(0, named).join(" · "),
            count: sum.missing.length,
          })}
        </span>
      )}
    </>
  );
}
