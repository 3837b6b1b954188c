import type { SittingLive } from "@plenary/contract/conference/schema";
import { IconMaximize, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LiveDot } from "../../../ui/mark/LiveDot.tsx";
import { HallRoom } from "../parts/HallRoom.tsx";
import { useHall, useHallState } from "../useHall.ts";
import { playerText } from "./model/playerText.ts";
import styles from "./Player.module.css";
import { PlayerPicture } from "./PlayerPicture.tsx";
import type { Listening } from "./useListening.ts";

export interface PlayerProps {
  sitting: SittingLive;
  isLive: boolean;
  listening: Listening;
  /** At the start of the upper edge: the way back. */
  start?: ReactNode;
}

/** The programme on a phone: small pictures, sound after one tap, and a pause that saves data. */
export function Player({ sitting, isLive, listening, start }: PlayerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isOn = !["planned", "closed"].includes(sitting.state) && !listening.isPaused;
  const inside = (
    <Inside sitting={sitting} isLive={isLive} listening={listening} frame={frame} start={start} />
  );

  return (
    <div className={styles["player"]} ref={frame}>
      {isOn ? (
        <HallRoom meetingId={sitting.meetingId} view="phone" isSilent={!listening.isHeard}>
          {inside}
        </HallRoom>
      ) : (
        inside
      )}
    </div>
  );
}

interface InsideProps extends PlayerProps {
  frame: { current: HTMLDivElement | null };
}

function Inside({ sitting, isLive, listening, frame, start }: InsideProps) {
  const { t } = useTranslation();
  const state = useHallState();
  const hall = useHall();
  const text = playerText(sitting, state.link, listening.isPaused);
  const isPlaying = text === null && state.link.is === "live";
  const canPlay = sitting.state !== "planned" && sitting.state !== "closed";
  const isHeard = listening.isHeard && state.sound === "playing";
  const toggleSound = () => {
    if (listening.isHeard && state.sound === "blocked") {
      hall.unblockSound();
    } else {
      listening.setHeard(!listening.isHeard);
    }
  };

  return (
    <>
      {!listening.isPaused && <PlayerPicture sitting={sitting} />}
      {text !== null && (
        <p className={styles["message"]} role="status">
          {t(`conference.watch.player.${text}`)}
        </p>
      )}
      <div className={styles["upper"]}>
        {start}
        <LiveDot live={isLive && isPlaying} kind="filled" />
        <span className={styles["tools"]}>
          {document.fullscreenEnabled && (
            <Tool
              label={t("conference.watch.fullscreen")}
              icon={<IconMaximize size={20} stroke={1.5} aria-hidden="true" />}
              onPress={() => toggleFullscreen(frame.current)}
            />
          )}
        </span>
      </div>
      <div className={styles["lower"]}>
        <Caption sitting={sitting} />
        {canPlay && (
          <Tool
            label={t(`conference.watch.${listening.isPaused ? "resume" : "pause"}`)}
            icon={
              listening.isPaused ? (
                <IconPlayerPlay size={20} stroke={1.5} aria-hidden="true" />
              ) : (
                <IconPlayerPause size={20} stroke={1.5} aria-hidden="true" />
              )
            }
            onPress={() => listening.setPaused(!listening.isPaused)}
          />
        )}
        {canPlay && !listening.isPaused && (
          <Tool
            label={t(`conference.watch.${isHeard ? "mute" : "listen"}`)}
            icon={
              isHeard ? (
                <IconVolume size={20} stroke={1.5} aria-hidden="true" />
              ) : (
                <IconVolumeOff size={20} stroke={1.5} aria-hidden="true" />
              )
            }
            text={isHeard ? undefined : t("conference.watch.listen")}
            onPress={toggleSound}
          />
        )}
      </div>
    </>
  );
}

function Caption({ sitting }: { sitting: SittingLive }) {
  const { strip, cells, pause } = sitting.stage;
  const venue = sitting.venues.find(({ id }) => id === cells[0]);
  // Many carry their names themselves, and a pause its words.
  const isSaid = cells.length > 2 || pause !== undefined;
  const name = isSaid ? "" : (strip?.name ?? venue?.name ?? "");
  const note = strip === null ? "" : [strip.title, strip.venue === name ? "" : strip.venue];

  return (
    <p className={styles["caption"]}>
      <b dir="auto">{name}</b>
      {note !== "" && <span>{note.filter((part) => part !== "").join(" · ")}</span>}
    </p>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  text?: string | undefined;
  onPress: () => void;
}

function Tool({ label, icon, text, onPress }: ToolProps) {
  return (
    <button type="button" className={styles["tool"]} aria-label={label} onClick={onPress}>
      {icon}
      {text !== undefined && <span>{text}</span>}
    </button>
  );
}

function toggleFullscreen(element: HTMLElement | null): void {
  const asked =
    document.fullscreenElement === null ? element?.requestFullscreen() : document.exitFullscreen();
  // A phone may refuse; the picture stays as it is.
  asked?.catch(() => undefined);
}
