import { Spinner } from "../../../../ui/answer/Spinner.tsx";
import { Tooltip } from "../../../../ui/overlay/Tooltip.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./HoldSwitch.module.css";

/** 会控确认: while on, the chair's 下一位 only calls, and the desk takes. */
export function HoldSwitch() {
  const text = useDeskText();
  const { sitting, commands, isOn } = useDeskRoom();
  const { hold } = commands;

  return (
    <Tooltip label={text(sitting.isHeld ? "hold.on" : "hold.off")}>
      <button
        type="button"
        role="switch"
        aria-checked={sitting.isHeld}
        aria-busy={hold.isPending || undefined}
        disabled={!isOn}
        className={styles["hold"]}
        onClick={() => {
          if (!hold.isPending) {
            hold.run(!sitting.isHeld);
          }
        }}
      >
        {hold.isPending && <Spinner />}
        {text("hold.title")}
        <i aria-hidden="true" />
        <em>{text(sitting.isHeld ? "hold.isOn" : "hold.isOff")}</em>
      </button>
    </Tooltip>
  );
}
