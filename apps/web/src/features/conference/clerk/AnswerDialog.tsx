import type { Pick as Picked } from "@plenary/contract/conference/schema";
import type { TFunction } from "i18next";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../../../platform/storage/useDraft.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { useAnswerPick } from "../api.ts";
import styles from "./Dialog.module.css";

export interface AnswerDialogProps {
  meetingId: string;
  pick: Picked;
  onClose: () => void;
}

const textLimit = 4_000;

/** Writes what was answered in the room back under the post. Kept as typed until it is sent. */
export function AnswerDialog({ meetingId, pick, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const by = useDraft(`answer/by/${pick.id}`);
  const text = useDraft(`answer/text/${pick.id}`);
  const [hasTried, setTried] = useState(false);
  const answer = useAnswerPick(meetingId);
  const faults = {
    by: by.text.trim() === "" ? t("conference.clerk.byMissing") : "",
    text: textFault(text.text.trim(), t),
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.by !== "" || faults.text !== "" || answer.isPending) {
      return;
    }
    answer.mutate(
      { pickId: pick.id, by: by.text.trim(), text: text.text.trim() },
      {
        onSuccess: () => {
          by.clear();
          text.clear();
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("conference.clerk.answerTitle")}
      actions={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button kind="ink" type="submit" form={form} loading={answer.isPending}>
            {t("conference.clerk.answerSend")}
          </Button>
        </>
      }
    >
      <form id={form} className={styles["form"]} onSubmit={submit} noValidate>
        <blockquote className={styles["quote"]} dir="auto">
          {pick.text}
        </blockquote>
        {answer.error !== null && (
          <p role="alert" className={styles["failure"]}>
            {failureText(answer.error, t).text}
          </p>
        )}
        <TextField
          label={t("conference.clerk.by")}
          hint={t("conference.clerk.byHint")}
          error={hasTried && faults.by !== "" ? faults.by : undefined}
          value={by.text}
          maxLength={60}
          onChange={(event) => by.setText(event.currentTarget.value)}
        />
        <TextArea
          label={t("conference.clerk.answerText")}
          error={hasTried && faults.text !== "" ? faults.text : undefined}
          value={text.text}
          limit={textLimit}
          rows={6}
          onChange={(event) => text.setText(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}

function textFault(text: string, t: TFunction): string {
  if (text === "") {
    return t("conference.clerk.textMissing");
  }
  return [...text].length > textLimit ? t("conference.clerk.textTooLong") : "";
}
