import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { ChoosePeople } from "../roster/ChoosePeople.tsx";
import { useEditing } from "../typing/editing.ts";
import { useSpeechActs } from "../useAgendaActs.ts";
import styles from "./SpeechPanel.module.css";
import { SpeechRow } from "./SpeechRow.tsx";

/** Booked speeches in the order of speaking: entered, chosen, manuscript approved. */
export function SpeechPanel({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const { add } = useSpeechActs(file.id);
  const [isChoosing, setChoosing] = useState(false);
  const main = file.venues.find((venue) => venue.kind === "main") ?? file.venues[0];

  return (
    <div className={styles["panel"]}>
      {file.speeches.length === 0 && (
        <EmptyState title={t("meetings.speeches.none")}>
          {t("meetings.speeches.noneText")}
        </EmptyState>
      )}
      <ol className={styles["list"]}>
        {file.speeches.map((speech, index) => (
          <SpeechRow key={speech.id} file={file} speech={speech} index={index} />
        ))}
      </ol>
      {canEdit && main === undefined && <p>{t("meetings.speeches.noVenue")}</p>}
      {canEdit && main !== undefined && (
        <Button
          icon={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
          loading={add.isPending}
          onClick={() => setChoosing(true)}
        >
          {t("meetings.speeches.add")}
        </Button>
      )}
      {isChoosing && main !== undefined && (
        <ChoosePeople
          title={t("meetings.speeches.who")}
          first={{ kind: "member" }}
          isSingle
          onClose={() => setChoosing(false)}
          onChoose={([person]) => {
            setChoosing(false);
            if (person !== undefined) {
              add.mutate({ personId: person.id, venueId: main.id });
            }
          }}
        />
      )}
    </div>
  );
}
