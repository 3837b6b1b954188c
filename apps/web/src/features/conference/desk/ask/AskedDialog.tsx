import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "../../../../ui/action/Button.tsx";
import styles from "./AskedDialog.module.css";
import { Dialog } from "../../../../ui/overlay/Dialog.tsx";

export interface AskedDialogProps {
  title: string;
  /** What the act is called. */
  act: string;
  kind?: ButtonKind;
  /** Why it cannot be done yet. */
  disabled?: boolean;
  isPending: boolean;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question of the desk: what will happen, and the act. Enter does it, Escape leaves it. */
export function AskedDialog(props: AskedDialogProps) {
  const { title, act, kind = "ink", disabled = false, isPending, onAct, onClose, children } = props;
  const { t } = useTranslation();
  const formId = "desk-question";

  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="submit" form={formId} kind={kind} disabled={disabled} loading={isPending}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled && !isPending) {
            onAct();
          }
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
