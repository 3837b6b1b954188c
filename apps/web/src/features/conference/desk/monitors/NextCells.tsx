import { IconArrowRight } from "@tabler/icons-react";
import { Button } from "../../../../ui/action/Button.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { previewActs } from "../previewActs.ts";
import { useDeskText } from "../useDeskText.ts";

/** The next page of venues into the cells of the preview. */
export function NextCells() {
  const text = useDeskText();
  const room = useDeskRoom();
  const count = room.sitting.armed?.stage.cells.length ?? 0;

  return count > 2 ? (
    <Button
      size="small"
      kind="quiet"
      disabled={!room.isOn}
      aria-keyshortcuts="n"
      icon={<IconArrowRight size={14} stroke={1.5} data-flip aria-hidden="true" />}
      onClick={() => previewActs(room).next()}
    >
      {text("cells.next", { count })} <Kbd>N</Kbd>
    </Button>
  ) : null;
}
