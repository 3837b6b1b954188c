import type { HallVenue } from "@plenary/contract/conference/schema";
import { isLockedFor } from "@plenary/contract/conference/stage/rules";
import {
  IconBroadcast,
  IconDoorExit,
  IconMicrophone,
  IconMicrophoneOff,
  IconRotateClockwise,
  IconScreenShare,
  IconSpeakerphone,
  IconUserPlus,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Spinner } from "../../../../ui/answer/Spinner.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { queueOf } from "../model/queue.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./FocusControls.module.css";

const icon = { size: 18, stroke: 1.5, "aria-hidden": true } as const;

/** What can be done with the venue in focus now; only acts that have an effect are offered. */
export function FocusControls({ venue }: { venue: HallVenue }) {
  const text = useDeskText();
  const { sitting, commands, ask, isOn, myId, tourList, setTourList } = useDeskRoom();
  const { microphone, arm, invite, remove, call, broadcast } = commands;
  const isListed = tourList.includes(venue.id);
  const place = queueOf(sitting).find(({ entry }) => entry.venueId === venue.id);
  const isJoined = venue.link === "joined";

  return (
    <div role="group" aria-label={text("focus.controls")} className={styles["controls"]}>
      <Control
        label={text(venue.isOpen ? "focus.close" : "focus.open")}
        hotkey="Q"
        shortcut="q"
        icon={venue.isOpen ? <IconMicrophoneOff {...icon} /> : <IconMicrophone {...icon} />}
        isPending={microphone.pendingFor?.venueId === venue.id}
        disabled={!isOn}
        onPress={() => microphone.run({ venueId: venue.id, isOpen: !venue.isOpen })}
      />
      <Control
        label={text("focus.arm")}
        hotkey="↵"
        shortcut="Enter"
        icon={<IconScreenShare {...icon} />}
        isPending={arm.isPending}
        disabled={!isOn || !isJoined}
        onPress={() => arm.run({ layout: "single", venueIds: [venue.id] })}
      />
      <Control
        label={text("focus.broadcast")}
        hotkey="B"
        shortcut="b"
        icon={<IconBroadcast {...icon} />}
        isPending={broadcast.pendingFor === venue.id}
        disabled={!isOn || !isJoined || (myId !== null && isLockedFor(sitting.lock, myId))}
        onPress={() => broadcast.run(venue.id)}
      />
      {venue.link !== "removed" && (
        <Control
          label={text(isListed ? "focus.offTour" : "focus.onTour")}
          icon={<IconRotateClockwise {...icon} />}
          isPending={false}
          disabled={!isOn}
          onPress={() =>
            setTourList(
              isListed ? tourList.filter((id) => id !== venue.id) : [...tourList, venue.id],
            )
          }
        />
      )}
      {place !== undefined && (
        <Control
          label={text("queue.call")}
          icon={<IconSpeakerphone {...icon} />}
          isPending={call.pendingFor?.floorId === place.entry.id}
          disabled={!isJoined || sitting.state !== "sitting"}
          onPress={() =>
            place.isNext
              ? call.run({ floorId: place.entry.id })
              : ask({ is: "call", floorId: place.entry.id })
          }
        />
      )}
      {venue.link === "removed" ? (
        <Control
          label={text("focus.invite")}
          icon={<IconUserPlus {...icon} />}
          isPending={invite.pendingFor === venue.id}
          disabled={!isOn}
          onPress={() => invite.run(venue.id)}
        />
      ) : (
        venue.link !== "away" && (
          <Control
            label={text("focus.remove")}
            icon={<IconDoorExit {...icon} />}
            isPending={remove.pendingFor?.venueId === venue.id}
            disabled={!isOn}
            onPress={() => ask({ is: "remove", venueId: venue.id })}
          />
        )
      )}
    </div>
  );
}

interface ControlProps {
  label: string;
  icon: ReactNode;
  hotkey?: string;
  shortcut?: string;
  isPending: boolean;
  disabled: boolean;
  onPress: () => void;
}

function Control({
  label,
  icon: picture,
  hotkey,
  shortcut,
  isPending,
  disabled,
  onPress,
}: ControlProps) {
  return (
    <button
      type="button"
      className={styles["control"]}
      disabled={disabled}
      aria-busy={isPending || undefined}
      aria-keyshortcuts={shortcut}
      onClick={() => {
        if (!isPending) {
          onPress();
        }
      }}
    >
      {isPending ? <Spinner /> : picture}
      {label}
      {hotkey !== undefined && <Kbd>{hotkey}</Kbd>}
    </button>
  );
}
