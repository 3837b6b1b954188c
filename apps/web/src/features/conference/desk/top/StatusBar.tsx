import { IconMessage2, IconMicrophone2, IconPlugConnected, IconServer2 } from "@tabler/icons-react";
import { formatNumber } from "../../../../platform/i18n/numbers.ts";
import { useLink } from "../../../../platform/live/linkState.ts";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { EngineState } from "./EngineState.tsx";
import { ReadyStatus } from "./ReadyStatus.tsx";
import styles from "./StatusBar.module.css";

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** What the desk stands on: engine, lines, link. Only what is known. */
export function StatusBar() {
  const text = useDeskText();
  const { rows, sitting, live } = useDeskRoom();
  const link = useLink((state) => state.state);
  const count = (is: string) => rows.filter((row) => row.link === is).length;
  const lost = count("lost");
  const poor = rows.filter((row) => row.isPoor).length;

  return (
    <>
      <EngineState />
      <span className={styles["part"]}>
        <IconPlugConnected {...icon} />
        {text("status.venues")}
        <b>{text("status.joined", { count: count("joined"), all: rows.length })}</b>
        {lost > 0 && <i>{text("status.lost", { count: lost })}</i>}
        {live !== null && poor > 0 && <i>{text("status.poor", { count: poor })}</i>}
      </span>
      <ReadyStatus />
      <span className={styles["part"]}>
        <IconMicrophone2 {...icon} />
        {text("status.speeches")}
        <b>{formatNumber(sitting.counts.speeches)}</b>
      </span>
      {sitting.groupId !== null && (
        <span className={styles["part"]}>
          <IconMessage2 {...icon} />
          {text("status.posts")}
          <b>{formatNumber(sitting.counts.posts)}</b>
        </span>
      )}
      <span className={styles["part"]}>
        <IconServer2 {...icon} />
        {text("status.link")}
        <b>{text(`status.links.${link}`)}</b>
      </span>
    </>
  );
}
