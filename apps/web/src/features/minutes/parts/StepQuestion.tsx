import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import type { Move } from "../api.ts";

interface Props {
  step: Move["to"];
  onClose: () => void;
  onGo: (reason: string) => void;
}

const limit = 500;
const wantReason: readonly Move["to"][] = ["sendBack", "correct"];

/** Says what a step does and for whom, and asks for the reason where one is owed. */
export function StepQuestion({ step, onClose, onGo }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const [reason, setReason] = useState("");
  const [hasTried, setTried] = useState(false);
  const isOwed = wantReason.includes(step);
  const fault = isOwed ? faultOf(reason.trim()) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) {
      onGo(reason.trim());
    }
  };
  return (
    <Dialog
      opened
      size="small"
      onClose={onClose}
      title={t(`minutes.questions.${step}`)}
      actions={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button kind="ink" type="submit" form={form}>
            {t(`minutes.steps.${step}`)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <p>{t(`minutes.effects.${step}`)}</p>
        {isOwed && (
          <TextArea
            label={t("minutes.reason")}
            error={hasTried && fault !== null ? t(`minutes.faults.${fault}`) : undefined}
            value={reason}
            limit={limit}
            rows={3}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </form>
    </Dialog>
  );
}

function faultOf(reason: string): "reasonMissing" | "reasonTooLong" | null {
  if (reason === "") {
    return "reasonMissing";
  }
  return [...reason].length > limit ? "reasonTooLong" : null;
}
