import { useState } from "react";
import { useDraft } from "../../../../platform/storage/useDraft.ts";
import { TextArea } from "../../../../ui/field/TextArea.tsx";
import { TextField } from "../../../../ui/field/TextField.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";
import styles from "./AnswerQuestion.module.css";

const longestName = 60;
const longestText = 4_000;

/** Writes what was answered in the room back under the post; what is typed survives a reload. */
export function AnswerQuestion({ pickId, onClose }: { pickId: string; onClose: () => void }) {
  const text = useDeskText();
  const { live, commands } = useDeskRoom();
  const { answerPick } = commands;
  const draft = useDraft(`conference/answer/${pickId}`);
  const [by, setBy] = useState("");
  const pick = live?.picks.find((each) => each.id === pickId);
  const isTooLong = [...draft.text].length > longestText;
  const isReady = by.trim() !== "" && draft.text.trim() !== "" && !isTooLong;

  return (
    <AskedDialog
      title={text("answer.title", { author: pick?.author ?? "" })}
      act={text("answer.act")}
      disabled={!isReady}
      isPending={answerPick.isPending}
      onAct={() =>
        answerPick.run({ pickId, by: by.trim(), text: draft.text.trim() }, () => {
          draft.clear();
          onClose();
        })
      }
      onClose={onClose}
    >
      <blockquote className={styles["post"]}>{pick?.text}</blockquote>
      <TextField
        label={text("answer.by")}
        hint={text("answer.byHint")}
        value={by}
        maxLength={longestName}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <TextArea
        label={text("answer.text")}
        value={draft.text}
        limit={longestText}
        error={isTooLong ? text("answer.tooLong") : undefined}
        rows={5}
        onChange={(event) => draft.setText(event.currentTarget.value)}
      />
    </AskedDialog>
  );
}
