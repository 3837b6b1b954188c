import type { DeskLive, HallVenue } from "@plenary/contract/conference/schema";
import { IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { phoneText } from "../desk/model/phoneText.ts";
import styles from "./ContactDialog.module.css";
import { contactsOf } from "./model/contactsOf.ts";

export interface ContactDialogProps {
  opened: boolean;
  venue: HallVenue;
  desk: DeskLive;
  onClose: () => void;
  /** The venue goes on by phone, or on its standby line. */
  onBackup: (note: string) => void;
}

/** 呼叫联络员: the numbers to dial, large enough to be read across the desk, and what came of it. */
export function ContactDialog({ opened, venue, desk, onClose, onBackup }: ContactDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const contacts = contactsOf(desk, venue.id);

  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("conference.rollCall.contactTitle", { venue: venue.name })}
      actions={
        <>
          <Button onClick={onClose}>{t("conference.rollCall.contactDone")}</Button>
          <Button
            kind="ink"
            onClick={() => {
              onBackup(note.trim() === "" ? t("conference.rollCall.byPhone") : note.trim());
              onClose();
            }}
          >
            {t("conference.rollCall.toBackup")}
          </Button>
        </>
      }
    >
      {contacts.length === 0 ? (
        <EmptyState title={t("conference.rollCall.noContact")}>
          {t("conference.rollCall.noContactText")}
        </EmptyState>
      ) : (
        <ul className={styles["contacts"]}>
          {contacts.map(({ name, phone }) => (
            <li key={`${name} ${phone}`}>
              <span>{name}</span>
              <a href={`tel:${phone}`}>
                <IconPhone size={24} stroke={1.5} aria-hidden="true" />
                <bdi dir="ltr">{phoneText(phone)}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t("conference.rollCall.backupNote")}
        hint={t("conference.rollCall.backupHint")}
        value={note}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}
