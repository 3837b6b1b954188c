import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editMeeting } from "../../../platform/api/generated/sdk.gen.ts";
import type { EditMeetingData } from "../../../platform/api/generated/types.gen.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { fromField, toField } from "../model/toField.ts";
import { ChoosePeople } from "../roster/ChoosePeople.tsx";
import { ClashNote } from "../typing/ClashNote.tsx";
import { useEditing } from "../typing/editing.ts";
import { useTyped } from "../typing/useTyped.ts";
import styles from "./HeadForm.module.css";

type Field = keyof Omit<EditMeetingData["body"], "base">;

/** One field of the head, saved as it is typed. */
function useHeadField<K extends Field, T>(
  file: MeetingFile,
  field: K,
  value: T,
  toBody: (value: T) => EditMeetingData["body"][K],
) {
  return useTyped<T>(`head:${field}`, value, (typed, base, sending) =>
    editMeeting({ ...sending, path: { id: file.id }, body: { base, [field]: toBody(typed) } }),
  );
}

/** What the meeting is about, when it is and who presides. */
export function HeadForm({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const title = useHeadField(file, "title", file.title, (value) => value);
  const topic = useHeadField(file, "topic", file.topic, (value) => value);
  const background = useHeadField(file, "background", file.background, (value) => value);
  const questions = useHeadField(file, "questions", file.questions.join("\n"), (value) =>
    value
      .split("\n")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  );
  const lines = [
    { label: t("meetings.head.topic"), typed: topic },
    { label: t("meetings.head.title"), typed: title },
  ];
  const areas = [
    { label: t("meetings.head.background"), typed: background, rows: 6, hint: undefined },
    {
      ...{ label: t("meetings.head.questions"), typed: questions, rows: 4 },
      hint: t("meetings.head.questionsHint"),
    },
  ];

  return (
    <div className={styles["form"]}>
      {lines.map(({ label, typed }) => (
        <div key={label}>
          <TextField
            label={label}
            value={typed.value}
            readOnly={!canEdit}
            onChange={(event) => typed.change(event.target.value)}
            onBlur={typed.leave}
          />
          <ClashNote typed={typed} />
        </div>
      ))}
      <div className={styles["pair"]}>
        <HourField file={file} field="startsAt" />
        <HourField file={file} field="endsAt" />
        <ChairField file={file} />
      </div>
      {areas.map(({ label, typed, rows, hint }) => (
        <div key={label}>
          <TextArea
            label={label}
            hint={hint}
            rows={rows}
            value={typed.value}
            readOnly={!canEdit}
            onChange={(event) => typed.change(event.target.value)}
            onBlur={typed.leave}
          />
          <ClashNote typed={typed} />
        </div>
      ))}
    </div>
  );
}

function HourField({ file, field }: { file: MeetingFile; field: "startsAt" | "endsAt" }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const [text, setText] = useState<string | null>(null);
  const typed = useHeadField(file, field, file[field], (value) => value);

  return (
    <div>
      <TextField
        label={t(`meetings.head.${field}`)}
        type="datetime-local"
        value={text ?? toField(typed.value)}
        readOnly={!canEdit}
        onChange={(event) => {
          setText(event.target.value);
          const at = fromField(event.target.value);
          if (at !== null) {
            typed.change(at);
          }
        }}
        onBlur={() => {
          setText(null);
          typed.leave();
        }}
      />
      <ClashNote typed={typed} />
    </div>
  );
}

/** Who presides is chosen among people, never typed: the tablet of the chair opens for them. */
function ChairField({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const [isChoosing, setChoosing] = useState(false);
  const typed = useHeadField(
    file,
    "chairId",
    file.chair?.personId ?? null,
    (value: string | null) => value,
  );

  return (
    <div className={styles["chair"]}>
      <span className={styles["label"]}>{t("meetings.roles.chair")}</span>
      <p>
        <b>{file.chair?.name ?? t("meetings.head.noChair")}</b>
        {canEdit && (
          <Button size="small" onClick={() => setChoosing(true)}>
            {t("meetings.head.chooseChair")}
          </Button>
        )}
      </p>
      <ClashNote typed={typed} />
      {isChoosing && (
        <ChoosePeople
          title={t("meetings.head.chooseChair")}
          first={{ kind: "leader" }}
          isSingle
          onClose={() => setChoosing(false)}
          onChoose={([person]) => {
            setChoosing(false);
            if (person !== undefined) {
              typed.change(person.id);
              typed.leave();
            }
          }}
        />
      )}
    </div>
  );
}
