import { useTranslation } from "react-i18next";
import { useNow } from "../../../../platform/live/useNow.ts";
import { Button } from "../../../../ui/action/Button.tsx";
import { Spinner } from "../../../../ui/answer/Spinner.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { Tag } from "../../../../ui/mark/Tag.tsx";
import { noteText } from "../../floor/noteText.ts";
import { VisuallyHidden } from "../../../../ui/mark/VisuallyHidden.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { hoursText } from "../model/hoursText.ts";
import type { QueuePlace } from "../model/queue.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./FloorPlace.module.css";

/** One place of the queue: its digit arms it; called out of turn it asks why. */
export function FloorPlace({ place }: { place: QueuePlace }) {
  const { t } = useTranslation();
  const text = useDeskText();
  const { ask, commands, sitting } = useDeskRoom();
  const { entry, isNext, isReady, isArmed } = place;
  const { arm, call, refuse } = commands;
  const canCall = isReady && sitting.state === "sitting";
  const pendingCall = call.pendingFor?.floorId === entry.id;

  return (
    <li className={styles["place"]} data-armed={isArmed || undefined}>
      <button
        type="button"
        className={styles["arm"]}
        disabled={!isReady}
        onClick={() => arm.run({ floorId: entry.id })}
      >
        {isPendingFor(arm.pendingFor, entry.id) ? (
          <Spinner />
        ) : (
          place.digit !== null && <Kbd>{String(place.digit)}</Kbd>
        )}
        <VisuallyHidden>{text("queue.arm", { speaker: entry.speaker })}</VisuallyHidden>
      </button>
      <span className={styles["who"]}>
        <b title={entry.speaker}>{entry.speaker}</b>
        <span title={place.venue?.name}>{place.venue?.name}</span>
      </span>
      <span className={styles["what"]}>
        <Tag tone={entry.kind === "booked" ? "plain" : "info"}>{text(`kinds.${entry.kind}`)}</Tag>
        <span title={entry.subject}>{noteText(entry.note, t) || entry.subject}</span>
      </span>
      <span className={styles["ready"]}>
        <b>{text("queue.minutes", { minutes: entry.minutes })}</b>
        <Readiness place={place} />
      </span>
      <span className={styles["acts"]}>
        <Button
          size="small"
          kind={isNext ? "ink" : "secondary"}
          disabled={!canCall}
          loading={pendingCall}
          aria-label={text("queue.callSpeaker", { speaker: entry.speaker })}
          onClick={() =>
            isNext ? call.run({ floorId: entry.id }) : ask({ is: "call", floorId: entry.id })
          }
        >
          {text("queue.call")}
        </Button>
        <Button
          size="small"
          kind="quiet"
          disabled={sitting.state !== "sitting"}
          loading={refuse.pendingFor?.floorId === entry.id}
          aria-label={text("queue.refuseSpeaker", { speaker: entry.speaker })}
          onClick={() => ask({ is: "refuse", floorId: entry.id })}
        >
          {text("queue.refuse")}
        </Button>
      </span>
    </li>
  );
}

function Readiness({ place }: { place: QueuePlace }) {
  const text = useDeskText();

  if (!place.isReady) {
    return <StateMark state="lost">{text(`links.${place.venue?.link ?? "away"}`)}</StateMark>;
  }
  if (place.isArmed) {
    return <StateMark state="armed">{text("marks.armed")}</StateMark>;
  }
  return place.entry.kind === "impromptu" ? (
    <Waited since={place.entry.askedAt} />
  ) : (
    <StateMark state="ready">{text("queue.ready")}</StateMark>
  );
}

function Waited({ since }: { since: string }) {
  const text = useDeskText();
  const now = useNow(1_000);
  return <span>{text("queue.waits", { time: hoursText(now - Date.parse(since)) })}</span>;
}

const isPendingFor = (input: object | undefined, floorId: string): boolean =>
  input !== undefined && "floorId" in input && input.floorId === floorId;
