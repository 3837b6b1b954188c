import { remainingMs } from "@plenary/contract/conference/rules";
import type { FloorEntry } from "@plenary/contract/conference/schema";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useNow } from "../../../../platform/live/useNow.ts";
import { Button } from "../../../../ui/action/Button.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { clockText, pressureOf } from "../../../../ui/time/clockText.ts";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { holderOf } from "../model/queue.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./SpeakerClock.module.css";

/** Who has the floor, the clock, and what can be done about it. */
export function SpeakerClock() {
  const text = useDeskText();
  const { sitting } = useDeskRoom();
  const holder = holderOf(sitting);

  if (holder === undefined) {
    return (
      <section aria-label={text("clock.title")} className={styles["idle"]}>
        {text(sitting.state === "sitting" ? "clock.nobody" : "clock.notSitting")}
      </section>
    );
  }
  return <Holder holder={holder} />;
}

function Holder({ holder }: { holder: FloorEntry }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const { clock, endingAskedAt } = room.sitting;
  const { askEnding, endSpeech, clock: setClock } = room.commands;
  const isSpeaking = holder.state === "speaking";
  const isPaused = clock !== null && clock.pausedAt !== null;

  return (
    <section aria-label={text("clock.title")} className={styles["holder"]}>
      <div className={styles["who"]}>
        <StateMark state={isSpeaking ? "onair" : "half"}>
          {text(isSpeaking ? "clock.speaking" : "clock.called")}
        </StateMark>
        <b title={holder.title}>{holder.speaker}</b>
        <span className={styles["venue"]}>{venueName(room, holder.venueId)}</span>
        {endingAskedAt !== null && <em>{text("clock.endingAsked")}</em>}
      </div>
      {clock !== null && <Remaining />}
      <div className={styles["acts"]}>
        <Button
          size="small"
          loading={askEnding.isPending}
          disabled={!isSpeaking || endingAskedAt !== null}
          onClick={() => askEnding.run(undefined)}
        >
          {text("clock.askEnding")}
        </Button>
        <Button
          size="small"
          kind="danger"
          loading={endSpeech.isPending}
          onClick={() => endSpeech.run(undefined)}
        >
          {text(isSpeaking ? "clock.end" : "clock.takeBack")}
        </Button>
        {clock !== null && (
          <>
            <Button
              size="small"
              aria-keyshortcuts="t"
              loading={setClock.isPending}
              icon={<PauseIcon isPaused={isPaused} />}
              onClick={() => setClock.run({ to: isPaused ? "running" : "paused" })}
            >
              {text(isPaused ? "clock.run" : "clock.pause")} <Kbd>T</Kbd>
            </Button>
            <Button
              size="small"
              aria-keyshortcuts="="
              disabled={setClock.isPending}
              onClick={() => setClock.run({ to: "extended", minutes: 1 })}
            >
              {text("clock.minute")} <Kbd>=</Kbd>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function PauseIcon({ isPaused }: { isPaused: boolean }) {
  const Icon = isPaused ? IconPlayerPlay : IconPlayerPause;
  return <Icon size={14} stroke={1.5} aria-hidden="true" />;
}

const words = { calm: "clock.left", near: "clock.near", over: "clock.over" } as const;

function Remaining() {
  const text = useDeskText();
  const { clock, rules } = useDeskRoom().sitting;
  const now = useNow(250);
  if (clock === null) {
    return null;
  }
  const left = remainingMs(clock, now);
  const pressure = pressureOf(left / 1_000);
  const used = Math.min(1, Math.max(0, (clock.limitMs - left) / clock.limitMs));
  const word = clock.pausedAt === null ? text(words[pressure]) : text("clock.stopped");

  return (
    <>
      <p role="timer" aria-live="off" className={styles["time"]} data-pressure={pressure}>
        <span>{word}</span>
        <b dir="ltr">{clockText(left / 1_000)}</b>
      </p>
      <span className={styles["bar"]} data-pressure={pressure} aria-hidden="true">
        <i style={{ inlineSize: `${used * 100}%` }} />
        <s style={{ insetInlineEnd: `${Math.min(100, (rules.warnMs / clock.limitMs) * 100)}%` }} />
      </span>
    </>
  );
}
