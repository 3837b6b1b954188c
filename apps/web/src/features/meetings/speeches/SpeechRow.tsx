import type { MeetingFile, PlanSpeech, SpeechState } from "@plenary/contract/meetings/plan";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editSpeech } from "../../../platform/api/generated/sdk.gen.ts";
import type { EditSpeechData } from "../../../platform/api/generated/types.gen.ts";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { Segmented } from "../../../ui/action/Segmented.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { type State, StateMark } from "../../../ui/mark/StateMark.tsx";
import { Materials } from "../parts/Materials.tsx";
import { CellInput, CellNumber } from "../typing/CellInput.tsx";
import { ClashNote } from "../typing/ClashNote.tsx";
import { useEditing } from "../typing/editing.ts";
import { useTyped } from "../typing/useTyped.ts";
import { VenueCell } from "../typing/VenueCell.tsx";
import { useSpeechActs } from "../useAgendaActs.ts";
import styles from "./SpeechPanel.module.css";

interface Props {
  file: MeetingFile;
  speech: PlanSpeech;
  index: number;
}

const states: readonly SpeechState[] = ["entered", "chosen", "approved"];
const marks: Record<SpeechState, State> = { entered: "none", chosen: "half", approved: "done" };

/** One speech: who, on what, where, how long; its manuscript and slides; how far it has come. */
export function SpeechRow({ file, speech, index }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const send =
    (field: keyof Omit<EditSpeechData["body"], "base">) =>
    <T,>(value: T, base: number, sending: Sending) =>
      editSpeech({
        ...sending,
        path: { id: file.id, speechId: speech.id },
        body: { base, [field]: value },
      });
  const state = useTyped(`speech:${speech.id}:state`, speech.state, send("state"));
  const manuscript = useTyped(
    `speech:${speech.id}:manuscript`,
    speech.manuscript,
    send("manuscript"),
  );

  return (
    <li className={styles["speech"]}>
      <div className={styles["line"]}>
        <span className={styles["no"]}>{index + 1}</span>
        <span className={styles["who"]}>
          <b>{speech.name}</b>
          <small>{speech.title}</small>
        </span>
        <span className={styles["subject"]}>
          <CellInput
            name={`speech:${speech.id}:subject`}
            label={t("meetings.speeches.subjectOf", { name: speech.name })}
            placeholder={t("meetings.speeches.subject")}
            value={speech.subject}
            send={send("subject")}
          />
        </span>
        <span className={styles["venue"]}>
          <VenueCell
            name={`speech:${speech.id}:venueId`}
            label={t("meetings.agenda.venueOf", { name: speech.name })}
            value={speech.venueId}
            venues={file.venues}
            send={send("venueId")}
          />
        </span>
        <span className={styles["minutes"]}>
          <CellNumber
            name={`speech:${speech.id}:minutes`}
            label={t("meetings.agenda.minutesOf", { name: speech.name })}
            value={speech.minutes}
            send={send("minutes")}
          />
          {t("meetings.agenda.minutes")}
        </span>
        {canEdit ? (
          <Segmented
            label={t("meetings.speeches.stateOf", { name: speech.name })}
            options={states.map((value) => ({
              value,
              label: t(`meetings.speeches.states.${value}`),
            }))}
            value={state.value}
            onChange={(value) => {
              state.change(value);
              state.leave();
            }}
          />
        ) : (
          <StateMark state={marks[speech.state]}>
            {t(`meetings.speeches.states.${speech.state}`)}
          </StateMark>
        )}
      </div>
      <ClashNote typed={state} />
      <div className={styles["more"]}>
        <Button size="small" kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(
            speech.manuscript === ""
              ? "meetings.speeches.noManuscript"
              : "meetings.speeches.letters",
            {
              count: [...speech.manuscript].length,
            },
          )}
        </Button>
        <Materials
          materials={speech.materials}
          to={{ speechId: speech.id }}
          kinds={["manuscript", "slides"]}
        />
        {canEdit && <OrderActs file={file} speech={speech} index={index} />}
      </div>
      {isOpen && (
        <>
          <TextArea
            label={t("meetings.speeches.manuscriptOf", { name: speech.name })}
            rows={12}
            value={manuscript.value}
            readOnly={!canEdit}
            onChange={(event) => manuscript.change(event.target.value)}
            onBlur={manuscript.leave}
          />
          <ClashNote typed={manuscript} />
        </>
      )}
    </li>
  );
}

/** Earlier, later, out: the order is that of speaking. */
function OrderActs({ file, speech, index }: Props) {
  const { t } = useTranslation();
  const { version } = useEditing();
  const { order, remove } = useSpeechActs(file.id);
  const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
  const move = (by: -1 | 1) => {
    const ids = file.speeches.map((each) => each.id);
    ids.splice(index, 1);
    ids.splice(index + by, 0, speech.id);
    order.mutate({ base: version, speechIds: ids });
  };

  return (
    <span className={styles["acts"]}>
      <IconButton
        label={t("meetings.speeches.earlier", { name: speech.name })}
        icon={<IconArrowUp {...icon} />}
        disabled={index === 0 || order.isPending}
        onClick={() => move(-1)}
      />
      <IconButton
        label={t("meetings.speeches.later", { name: speech.name })}
        icon={<IconArrowDown {...icon} />}
        disabled={index === file.speeches.length - 1 || order.isPending}
        onClick={() => move(1)}
      />
      <IconButton
        label={t("meetings.speeches.remove", { name: speech.name })}
        icon={<IconTrash {...icon} />}
        onClick={() => remove.mutate(speech.id)}
      />
    </span>
  );
}
