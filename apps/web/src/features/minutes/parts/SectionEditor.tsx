import type { MinutesSection } from "@plenary/contract/minutes/schema";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import styles from "./MinutesEditor.module.css";

interface Props {
  section: MinutesSection;
  suggested: MinutesSection | undefined;
  onWrite: (change: Partial<MinutesSection>) => void;
  onRemove: (() => void) | undefined;
  /** What another writer has of it. */
  children: ReactNode;
}

const limit = 20_000;
const fewestRows = 4;
const mostRows = 24;
const lettersInRow = 44;

/** One section: its heading, and its paragraphs, one a line. */
export function SectionEditor({ section, suggested, onWrite, onRemove, children }: Props) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { heading, text } = section;
  const name = heading === "" ? t("minutes.unnamed") : heading;

  const refill = () => {
    if (suggested !== undefined) {
      onWrite({ text: suggested.text });
      showToast({ message: t("minutes.refilled", { name }), undo: () => onWrite({ text }) });
    }
  };
  return (
    <fieldset className={styles["section"]}>
      <legend>{name}</legend>
      <TextField
        label={t("minutes.heading")}
        value={heading}
        maxLength={60}
        onChange={(event) => onWrite({ heading: event.currentTarget.value })}
      />
      <TextArea
        label={t("minutes.paragraphs", { name })}
        hint={t("minutes.paragraphsHint")}
        value={text}
        rows={rowsOf(text)}
        error={[...text].length > limit ? t("minutes.tooLong") : undefined}
        onChange={(event) => onWrite({ text: event.currentTarget.value })}
      />
      {children}
      <div className={styles["acts"]}>
        {suggested !== undefined && suggested.text !== text && (
          <Button size="small" onClick={refill}>
            {t("minutes.refill")}
          </Button>
        )}
        {onRemove !== undefined && (
          <Button size="small" kind="quiet" onClick={() => setAsked(true)}>
            {t("minutes.removeSection")}
          </Button>
        )}
      </div>
      {isAsked && (
        <Dialog
          opened
          size="small"
          onClose={() => setAsked(false)}
          title={t("minutes.removeTitle", { name })}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>{t("ui.cancel")}</Button>
              <Button kind="danger" onClick={onRemove}>
                {t("minutes.removeSection")}
              </Button>
            </>
          }
        >
          {t("minutes.removeText")}
        </Dialog>
      )}
    </fieldset>
  );
}

/** As high as what is written, so that the page scrolls and not the field. */
function rowsOf(text: string): number {
  const rows = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / lettersInRow)), 1);
  return Math.min(mostRows, Math.max(fewestRows, rows));
}
