import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Sheet } from "../../../ui/overlay/Sheet.tsx";
import { ListRow } from "../../../ui/surface/ListRow.tsx";
import styles from "./SpeakerSheet.module.css";
import type { SpeakerChoice } from "./useSpeakerChoice.ts";

export interface SpeakerSheetProps {
  opened: boolean;
  onClose: () => void;
  choice: SpeakerChoice;
}

/** Who will speak, and of what. */
export function SpeakerSheet({ opened, onClose, choice }: SpeakerSheetProps) {
  const { t } = useTranslation();

  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t("conference.operator.speakerTitle")}
      actions={
        <Button kind="ink" wide onClick={onClose}>
          {t("conference.operator.done")}
        </Button>
      }
    >
      <div className={styles["form"]}>
        <TextField
          label={t("conference.operator.speaker")}
          hint={t("conference.operator.speakerHint")}
          value={choice.name}
          maxLength={60}
          onChange={(event) => choice.setName(event.currentTarget.value)}
        />
        {choice.suggested.length > 0 && (
          <div>
            <p className={styles["label"]}>{t("conference.operator.suggested")}</p>
            {choice.suggested.map((person) => (
              <ListRow
                key={person.name}
                title={person.name}
                note={person.title}
                chosen={person.name === choice.name}
                onOpen={() => choice.setName(person.name)}
              />
            ))}
          </div>
        )}
        <TextField
          label={t("conference.operator.subject")}
          value={choice.subject}
          maxLength={120}
          onChange={(event) => choice.setSubject(event.currentTarget.value)}
        />
      </div>
    </Sheet>
  );
}
