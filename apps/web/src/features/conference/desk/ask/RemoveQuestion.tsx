import { useState } from "react";
import { TextField } from "../../../../ui/field/TextField.tsx";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { holderOf } from "../model/queue.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";

const longest = 200;

/** Putting a venue out: says what it loses, and that only an invitation lets it in again. */
export function RemoveQuestion({ venueId, onClose }: { venueId: string; onClose: () => void }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const { remove } = room.commands;
  const [reason, setReason] = useState("");
  const venue = venueName(room, venueId);
  const isSpeaking = holderOf(room.sitting)?.venueId === venueId;
  const isOnAir = room.sitting.stage.cells.includes(venueId);
  const waits = room.sitting.floor.filter(
    (entry) => entry.venueId === venueId && entry.state === "waiting",
  ).length;

  return (
    <AskedDialog
      title={text("remove.title", { venue })}
      act={text("remove.act")}
      kind="danger"
      isPending={remove.isPending}
      onAct={() => remove.run({ venueId, reason: reason.trim() }, onClose)}
      onClose={onClose}
    >
      <p>
        {text("remove.text")}
        {isSpeaking && ` ${text("remove.speaking")}`}
        {isOnAir && !isSpeaking && ` ${text("remove.onAir")}`}
        {waits > 0 && ` ${text("remove.waits", { count: waits })}`}
      </p>
      <TextField
        label={text("remove.reason")}
        value={reason}
        maxLength={longest}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </AskedDialog>
  );
}
