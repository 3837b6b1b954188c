import { waitingQueue } from "@plenary/contract/conference/rules";
import { useState } from "react";
import { TextField } from "../../../../ui/field/TextField.tsx";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { holderOf } from "../model/queue.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";

const longest = 200;

/** Calling out of turn wants a reason, which the queue and the record keep. */
export function CallQuestion({ floorId, onClose }: { floorId: string; onClose: () => void }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const { call } = room.commands;
  const [reason, setReason] = useState("");
  const queue = waitingQueue(room.sitting.floor);
  const entry = queue.find((each) => each.id === floorId);
  const holder = holderOf(room.sitting);
  const before = queue.findIndex((each) => each.id === floorId);

  if (entry === undefined) {
    return <Gone onClose={onClose} />;
  }
  return (
    <AskedDialog
      title={text("call.title", { speaker: entry.speaker })}
      act={text("queue.call")}
      disabled={reason.trim() === ""}
      isPending={call.isPending}
      onAct={() => call.run({ floorId, reason: reason.trim() }, onClose)}
      onClose={onClose}
    >
      <p>
        {text("call.text", {
          venue: venueName(room, entry.venueId),
          count: before,
          minutes: entry.minutes,
        })}
        {holder !== undefined && ` ${text("call.ends", { speaker: holder.speaker })}`}
      </p>
      <TextField
        label={text("call.reason")}
        value={reason}
        maxLength={longest}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </AskedDialog>
  );
}

/** Someone else was first: the entry waits no more. */
export function Gone({ onClose }: { onClose: () => void }) {
  const text = useDeskText();
  return (
    <AskedDialog
      title={text("gone.title")}
      act={text("gone.act")}
      isPending={false}
      onAct={onClose}
      onClose={onClose}
    >
      <p>{text("gone.text")}</p>
    </AskedDialog>
  );
}
