import { useState } from "react";
import { TextField } from "../../../../ui/field/TextField.tsx";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";

const most = 5_000;

/** Enters how many are there, as told by telephone. */
export function HeadsQuestion({ venueId, onClose }: { venueId: string; onClose: () => void }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const { heads } = room.commands;
  const row = room.rows.find((each) => each.id === venueId);
  const [typed, setTyped] = useState(row?.heads === null ? "" : String(row?.heads ?? ""));
  const isNumber = /^\d+$/.test(typed) && Number(typed) <= most;

  return (
    <AskedDialog
      title={text("heads.title", { venue: venueName(room, venueId) })}
      act={text("heads.act")}
      disabled={!isNumber}
      isPending={heads.isPending}
      onAct={() => heads.run({ venueId, heads: Number(typed) }, onClose)}
      onClose={onClose}
    >
      <TextField
        label={text("heads.label")}
        hint={text("heads.expected", { count: row?.expectedHeads ?? 0 })}
        inputMode="numeric"
        value={typed}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value.trim())}
      />
    </AskedDialog>
  );
}
