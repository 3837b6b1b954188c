import { IconVolumeOff } from "@tabler/icons-react";
import { Button } from "../../../../ui/action/Button.tsx";
import { useHall, useHallState } from "../../useHall.ts";
import { useDeskText } from "../useDeskText.ts";

/** The browser holds the hall's voices back until someone presses something. */
export function SoundNotice() {
  const text = useDeskText();
  const { unblockSound } = useHall();
  const { sound } = useHallState();

  return sound === "blocked" ? (
    <Button
      size="small"
      kind="armed"
      icon={<IconVolumeOff size={16} stroke={1.5} aria-hidden="true" />}
      onClick={unblockSound}
    >
      {text("monitors.sound")}
    </Button>
  ) : null;
}
