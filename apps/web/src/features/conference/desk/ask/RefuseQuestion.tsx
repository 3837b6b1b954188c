import { useState } from "react";
import { TextField } from "../../../../ui/field/TextField.tsx";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";
import { Gone } from "./CallQuestion.tsx";

const longest = 200;

/** Not giving the floor: the venue is shown the reason. */
export function RefuseQuestion({ floorId, onClose }: { floorId: string; onClose: () => void }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const { refuse } = room.commands;
  const [reason, setReason] = useState("");
  const entry = room.sitting.floor.find((each) => each.id === floorId && each.state === "waiting");

  if (entry === undefined) {
    return <Gone onClose={onClose} />;
  }
  return (
    <AskedDialog
      title={text("refuse.title", { speaker: entry.speaker })}
      act={text("refuse.act")}
      kind="danger"
      disabled={reason.trim() === ""}
      isPending={refuse.isPending}
      onAct={() => refuse.run({ floorId, reason: reason.trim() }, onClose)}
      onClose={onClose}
    >
      <p>{text("refuse.text", { venue: venueName(room, entry.venueId) })}</p>
      <TextField
        label={text("refuse.reason")}
        value={reason}
        maxLength={longest}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </AskedDialog>
  );
}
