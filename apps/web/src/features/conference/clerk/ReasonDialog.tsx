import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import styles from "./Dialog.module.css";

export interface ReasonDialogProps {
  title: string;
  /** What will happen, and who will read the reason. */
  text: string;
  act: string;
  onReason: (reason: string) => void;
  onClose: () => void;
}

const limit = 200;

/** Asks for the reason of a decision of the chair before it is done. */
export function ReasonDialog({ title, text, act, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [reason, setReason] = useState("");
  const [hasTried, setTried] = useState(false);
  const fault = faultOf(reason.trim());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) {
      onReason(reason.trim());
      onClose();
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button kind="ink" type="submit" form={form}>
            {act}
          </Button>
        </>
      }
    >
      <form id={form} className={styles["form"]} onSubmit={submit} noValidate>
        <p>{text}</p>
        <TextArea
          label={t("conference.clerk.reason")}
          error={hasTried && fault !== null ? t(`conference.clerk.${fault}`) : undefined}
          value={reason}
          limit={limit}
          rows={3}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
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
