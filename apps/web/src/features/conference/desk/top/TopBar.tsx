import { IconKeyboard, IconMicrophoneOff, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLink } from "../../../../platform/live/linkState.ts";
import { serverNow } from "../../../../platform/live/serverNow.ts";
import { DisplayButton } from "../../../../shell/DisplayButton.tsx";
import { Button } from "../../../../ui/action/Button.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { LiveDot } from "../../../../ui/mark/LiveDot.tsx";
import { Clock } from "../../../../ui/time/Clock.tsx";
import { StartRoll } from "../../rollCall/StartRoll.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { SittingState } from "./SittingState.tsx";
import { SittingSteps } from "./SittingSteps.tsx";
import styles from "./TopBar.module.css";

/** The sitting's name, how it stands, and the great switches. */
export function TopBar() {
  const { t } = useTranslation();
  const text = useDeskText();
  const room = useDeskRoom();
  const isLinked = useLink((link) => link.state === "online");
  const { silence } = room.commands;

  return (
    <>
      <p className={styles["brand"]}>
        <b>{t("shell.product")}</b>
        <span>{text("name")}</span>
      </p>
      <div className={styles["sitting"]}>
        <h1 title={room.sitting.title}>{room.sitting.title}</h1>
        <span className={styles["topic"]} title={room.sitting.topic}>
          {room.sitting.topic}
        </span>
      </div>
      <LiveDot live={isLinked} />
      <SittingState />
      <span className={styles["space"]} />
      <span className={styles["chair"]}>
        <i>{text("top.chair")}</i>
        {room.sitting.chairName}
      </span>
      <StartRoll sitting={room.sitting} />
      <SittingSteps />
      <Button
        size="small"
        className={styles["key"]}
        icon={<IconMicrophoneOff size={16} stroke={1.5} aria-hidden="true" />}
        loading={silence.isPending}
        disabled={!room.isOn}
        aria-keyshortcuts="m"
        onClick={() => silence.run(undefined)}
      >
        {text("top.silence")} <Kbd>M</Kbd>
      </Button>
      <Button
        size="small"
        className={styles["key"]}
        icon={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        aria-keyshortcuts="Control+k"
        onClick={() => room.ask({ is: "goto" })}
      >
        {text("top.goto")} <Kbd>⌃K</Kbd>
      </Button>
      <Button
        size="small"
        className={styles["key"]}
        icon={<IconKeyboard size={16} stroke={1.5} aria-hidden="true" />}
        aria-keyshortcuts="?"
        onClick={() => room.ask({ is: "keys" })}
      >
        {text("top.keys")} <Kbd>?</Kbd>
      </Button>
      <DisplayButton />
      <Clock now={serverNow} withSeconds className={styles["time"] ?? ""} />
    </>
  );
}
