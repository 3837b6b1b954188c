import { useState } from "react";
import { Button } from "../action/Button.tsx";
import { Kbd } from "../mark/Kbd.tsx";
import { Signal } from "../mark/Signal.tsx";
import { StateMark } from "../mark/StateMark.tsx";
import { QueueRow } from "../surface/QueueRow.tsx";
import { Countdown } from "../time/Countdown.tsx";
import { Part } from "./Part.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

/** The dark half: what a sitting is led with. */
export function RoomPart() {
  const s = useSamples();
  const [armed, setArmed] = useState(2);

  return (
    <div className={`control-room ${styles["room"]}`} data-frame="room">
      <Part title={s("room")} note={s("roomNote")}>
        <div className={styles["row"]}>
          <Button kind="armed">
            {s("take")} <Kbd>{s("space")}</Kbd>
          </Button>
          <Button kind="ink">{s("call")}</Button>
          <Button>
            {s("mute")} <Kbd>M</Kbd>
          </Button>
          <Button disabled>{s("export")}</Button>
          <Button kind="danger">{s("withdraw")}</Button>
        </div>
        <div className={styles["row"]}>
          <StateMark state="onair">{s("onair")}</StateMark>
          <StateMark state="armed">{s("armed")}</StateMark>
          <StateMark state="ready">{s("ready")}</StateMark>
          <StateMark state="poor">{s("poor")}</StateMark>
          <StateMark state="lost">{s("gone")}</StateMark>
          <StateMark state="standby">{s("standby")}</StateMark>
          <Signal level={4}>{s("lineGood")}</Signal>
          <Signal level={3}>{s("lineFair")}</Signal>
          <Signal level={2}>{s("linePoor")}</Signal>
          <Signal level={0}>{s("lineNone")}</Signal>
        </div>
      </Part>
      <Part title={s("clocks")} note={s("clocksNote")}>
        <div className={styles["three"]}>
          <div className={styles["panel"]}>
            <Countdown size="card" seconds={342} total={480} label={s("clock1")} />
          </div>
          <div className={styles["panel"]}>
            <Countdown size="card" seconds={48} total={480} label={s("clock2")} />
          </div>
          <div className={styles["panel"]}>
            <Countdown size="card" seconds={-21} total={480} label={s("clock3")} />
          </div>
        </div>
        <div className={styles["row"]}>
          <Countdown size="venue" seconds={161} label={s("left")} />
          <Countdown seconds={161} label={s("inLine")} />
        </div>
      </Part>
      <Part title={s("queue")} note={s("queueNote")}>
        <ol>
          <QueueRow
            place={1}
            name={s("name3")}
            note={s("q1")}
            time={<Countdown seconds={342} />}
            state={s("qs1")}
            is="onair"
          />
          <QueueRow
            place={2}
            name={s("name4")}
            note={s("q2")}
            time={s("eight")}
            state={armed === 2 ? s("qs2") : s("qs3")}
            is={armed === 2 ? "armed" : "waiting"}
            onArm={() => setArmed(2)}
          />
          <QueueRow
            place={3}
            name={s("name5")}
            note={s("q3")}
            time={s("wait")}
            state={armed === 3 ? s("qs2") : s("qs3")}
            is={armed === 3 ? "armed" : "waiting"}
            onArm={() => setArmed(3)}
          />
        </ol>
      </Part>
    </div>
  );
}
