import { useState } from "react";
import { serverNow } from "../../../../platform/live/serverNow.ts";
import { TextField } from "../../../../ui/field/TextField.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";

const longest = 60;
const mostMinutes = 240;
const minuteMs = 60_000;

/** 休息画面: its words and how long it lasts. It goes into the preview; TAKE puts it on. */
export function PauseQuestion({ onClose }: { onClose: () => void }) {
  const text = useDeskText();
  const { commands } = useDeskRoom();
  const [words, setWords] = useState(text("pause.usual"));
  const [minutes, setMinutes] = useState("10");
  const isTime = minutes === "" || (/^\d+$/.test(minutes) && isIn(Number(minutes)));
  const arm = () => {
    const resumesAt =
      minutes === "" ? null : new Date(serverNow() + Number(minutes) * minuteMs).toISOString();
    commands.arm.run({ pause: { text: words.trim(), resumesAt } }, onClose);
  };

  return (
    <AskedDialog
      title={text("pause.title")}
      act={text("pause.act")}
      disabled={words.trim() === "" || !isTime}
      isPending={commands.arm.isPending}
      onAct={arm}
      onClose={onClose}
    >
      <TextField
        label={text("pause.words")}
        value={words}
        maxLength={longest}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextField
        label={text("pause.minutes")}
        hint={text("pause.hint")}
        inputMode="numeric"
        value={minutes}
        autoComplete="off"
        onChange={(event) => setMinutes(event.currentTarget.value.trim())}
      />
    </AskedDialog>
  );
}

const isIn = (minutes: number) => minutes >= 1 && minutes <= mostMinutes;
