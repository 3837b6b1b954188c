import {
  IconArrowRight,
  IconClock,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoto,
  IconPlayerStop,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useDeskRoom } from "../deskRoom.ts";
import { takeEffect } from "../model/takes.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./TakeEffects.module.css";

const icon = { size: 14, stroke: 1.5, "aria-hidden": true } as const;

/** What pressing TAKE will do beside the picture, before it is pressed. */
export function TakeEffects() {
  const text = useDeskText();
  const { sitting, myId } = useDeskRoom();
  const effect = takeEffect(sitting, myId);
  if (effect.blocked !== null) {
    return <div />;
  }
  return (
    <ul aria-label={text("take.then")} className={styles["effects"]}>
      {effect.speaker === null && (
        <Effect icon={<IconPhoto {...icon} />}>{text("take.pictureOnly")}</Effect>
      )}
      {effect.ends !== null && (
        <Effect icon={<IconPlayerStop {...icon} />}>
          {text("take.ends", { name: effect.ends })}
        </Effect>
      )}
      {effect.opens !== null && (
        <Effect icon={<IconMicrophone {...icon} />}>
          {text("take.opens", { venue: effect.opens })}
        </Effect>
      )}
      {effect.closes !== null && (
        <Effect icon={<IconMicrophoneOff {...icon} />}>
          {text("take.closes", { venue: effect.closes })}
        </Effect>
      )}
      {effect.speaker !== null && effect.minutes !== null && (
        <Effect icon={<IconClock {...icon} />}>
          {text("take.clock", { minutes: effect.minutes, name: effect.speaker })}
        </Effect>
      )}
      {effect.next !== null && (
        <Effect icon={<IconArrowRight {...icon} data-flip />}>
          {text("take.next", { name: effect.next })}
        </Effect>
      )}
    </ul>
  );
}

function Effect({ icon: picture, children }: { icon: ReactNode; children: string }) {
  return (
    <li>
      {picture}
      <span>{children}</span>
    </li>
  );
}
