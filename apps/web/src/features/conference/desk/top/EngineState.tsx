import { IconDeviceTv } from "@tabler/icons-react";
import { StateMark, type State } from "../../../../ui/mark/StateMark.tsx";
import { useMediaStatus } from "../../api.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./StatusBar.module.css";

const marks: Record<string, State> = {
  looking: "half",
  building: "half",
  starting: "half",
  ready: "ready",
  down: "lost",
  missing: "lost",
  stopped: "lost",
  off: "none",
};

/** The media engine: ready, on its way, or what to install so that there are pictures. */
export function EngineState() {
  const text = useDeskText();
  const { data: media } = useMediaStatus();

  if (media === undefined) {
    return null;
  }
  const isCounted = media.is === "building" && media.done !== null && media.total !== null;
  return (
    <span role="status" className={styles["part"]}>
      <IconDeviceTv size={16} stroke={1.5} aria-hidden="true" />
      {text("engine.title")}
      <StateMark state={marks[media.is] ?? "none"}>
        {text(`engine.${media.is}`)}
        {isCounted && ` ${media.done}/${media.total}`}
      </StateMark>
      {media.is === "ready" && media.version !== null && <span>{media.version}</span>}
      {media.why !== null && <b>{text(`engine.install.${media.why}`)}</b>}
    </span>
  );
}
