import type { BadLine } from "@plenary/contract/meetings/edits";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Banner } from "../../../ui/answer/Banner.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { givenRoles } from "../model/roles.ts";
import { useRosterActs } from "../useAgendaActs.ts";
import styles from "./ImportList.module.css";

interface Props {
  meetingId: string;
  onClose: () => void;
}

/** A list pasted from a spreadsheet: tried first, so that bad rows are seen before anything is taken. */
export function ImportList({ meetingId, onClose }: Props) {
  const { t } = useTranslation();
  const { takeList } = useRosterActs(meetingId);
  const [text, setText] = useState("");
  const [role, setRole] = useState<MeetingRole>("member");
  const [tried, setTried] = useState<{ added: number; lines: number; bad: readonly BadLine[] }>();
  const change = (next: string) => {
    setText(next);
    setTried(undefined);
  };
  const tryOut = () =>
    takeList.mutate({ text, role, isTrial: true }, { onSuccess: (reply) => setTried(reply) });
  const take = () =>
    takeList.mutate(
      { text, role, isTrial: false },
      {
        onSuccess: ({ added }) => {
          showToast({ message: t("meetings.import.done", { count: added }) });
          onClose();
        },
      },
    );

  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={t("meetings.import.title")}
      actions={
        <>
          <Button disabled={text.trim() === ""} loading={takeList.isPending} onClick={tryOut}>
            {t("meetings.import.try")}
          </Button>
          <Button
            kind="ink"
            disabled={tried === undefined || tried.added === 0}
            loading={takeList.isPending}
            onClick={take}
          >
            {t("meetings.import.take", { count: tried?.added ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        <Select
          label={t("meetings.import.role")}
          options={givenRoles.map((value) => ({ value, label: t(`meetings.roles.${value}`) }))}
          value={role}
          onChange={(value) => value && setRole(value)}
        />
        <TextArea
          label={t("meetings.import.list")}
          hint={t("meetings.import.hint")}
          rows={8}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        {tried !== undefined && (
          <Banner
            tone={tried.bad.length === 0 ? "good" : "warn"}
            title={t("meetings.import.tried", {
              ...{ lines: tried.lines, added: tried.added, bad: tried.bad.length },
            })}
          />
        )}
        {tried !== undefined && tried.bad.length > 0 && (
          <table className={styles["bad"]}>
            <caption>{t("meetings.import.bad")}</caption>
            <tbody>
              {tried.bad.map((line) => (
                <tr key={line.line}>
                  <th scope="row">{t("meetings.import.line", { line: line.line })}</th>
                  <td>{line.text}</td>
                  <td>{t(`meetings.import.why.${line.why}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
