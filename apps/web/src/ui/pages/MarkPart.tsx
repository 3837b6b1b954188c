import { Avatar } from "../mark/Avatar.tsx";
import { Count } from "../mark/Count.tsx";
import { Kbd } from "../mark/Kbd.tsx";
import { LiveDot } from "../mark/LiveDot.tsx";
import { Signal } from "../mark/Signal.tsx";
import { Stamp } from "../mark/Stamp.tsx";
import { StateMark } from "../mark/StateMark.tsx";
import { Tag } from "../mark/Tag.tsx";
import { Moment } from "../time/Moment.tsx";
import { Part } from "./Part.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

const opened = Date.UTC(2026, 10, 23, 6, 30);

/** Words with shapes: states, tags, stamps, people. */
export function MarkPart() {
  const s = useSamples();

  return (
    <Part title={s("marks")} note={s("marksNote")}>
      <div className={styles["row"]}>
        <StateMark state="ready">{s("mReady")}</StateMark>
        <StateMark state="near">{s("mNear")}</StateMark>
        <StateMark state="overdue">{s("mOverdue")}</StateMark>
        <StateMark state="done">{s("mDone")}</StateMark>
        <StateMark state="half">{s("mHalf")}</StateMark>
        <StateMark state="none">{s("mNone")}</StateMark>
      </div>
      <div className={styles["row"]}>
        <Tag>{s("together")}</Tag>
        <Tag tone="info">{s("info")}</Tag>
        <Tag tone="good">{s("good")}</Tag>
        <Tag tone="warn">{s("warn")}</Tag>
        <Tag tone="bad">{s("bad")}</Tag>
        <Tag tone="seal">{s("key")}</Tag>
        <Stamp small>{s("fine")}</Stamp>
        <Stamp>{s("read")}</Stamp>
      </div>
      <div className={styles["row"]}>
        <LiveDot live />
        <LiveDot live kind="filled" />
        <Count value={9} />
        <Count value={128} />
        <Kbd>{s("markKeys")}</Kbd>
        <Signal level={4}>{s("lineGood")}</Signal>
        <Signal level={2}>{s("linePoor")}</Signal>
        <Moment at={opened} kind="full" />
        <Moment at={opened} now={opened + 300_000} />
      </div>
      <div className={styles["row"]}>
        <span className={styles["person"]}>
          <Avatar name={s("name1")} />
          <b>{s("name1")}</b> <small>{s("post1")}</small>
        </span>
        <span className={styles["person"]}>
          <Avatar name={s("name2")} kind="unit" />
          <b>{s("name2")}</b> <small>{s("post2")}</small>
        </span>
        <span className={styles["person"]}>
          <Avatar name={s("name3")} kind="self" size={32} />
          <b>{s("name3")}</b> <small>{s("post3")}</small>
        </span>
      </div>
    </Part>
  );
}
