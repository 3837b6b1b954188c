import type { MinutesSection, MinutesText } from "@plenary/contract/minutes/schema";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../platform/api/newId.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import type { WrittenDraft } from "../useMinutesDraft.ts";
import { ClashChoice } from "./ClashChoice.tsx";
import styles from "./MinutesEditor.module.css";
import { SectionEditor } from "./SectionEditor.tsx";

interface Props {
  draft: WrittenDraft;
  /** Each section as the record would write it. */
  suggested: readonly MinutesSection[];
}

const mostSections = 12;

/** The draft as its writers write it: number, title, and section by section. */
export function MinutesEditor({ draft, suggested }: Props) {
  const { t } = useTranslation();
  const { mine } = draft.state;
  const put = (change: Partial<MinutesText>) => draft.write({ ...mine, ...change });
  const putSection = (key: string, change: Partial<MinutesSection>) =>
    put({
      sections: mine.sections.map((each) => (each.key === key ? { ...each, ...change } : each)),
    });

  return (
    <form className={styles["form"]} onSubmit={(event) => event.preventDefault()}>
      <div className={styles["top"]}>
        <TextField
          label={t("minutes.documentTitle")}
          value={mine.title}
          maxLength={200}
          error={mine.title.trim() === "" ? t("minutes.titleMissing") : undefined}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <TextField
          label={t("minutes.number")}
          hint={t("minutes.numberHint")}
          value={mine.number}
          maxLength={60}
          onChange={(event) => put({ number: event.currentTarget.value })}
        />
      </div>
      <ClashChoice draft={draft} of="title" />
      <ClashChoice draft={draft} of="number" />
      {mine.sections.map((section) => (
        <SectionEditor
          key={section.key}
          section={section}
          suggested={suggested.find((each) => each.key === section.key)}
          onWrite={(change) => putSection(section.key, change)}
          onRemove={
            mine.sections.length > 1
              ? () => put({ sections: mine.sections.filter((each) => each.key !== section.key) })
              : undefined
          }
        >
          <ClashChoice draft={draft} of={section.key} />
        </SectionEditor>
      ))}
      {mine.sections.length < mostSections && (
        <div>
          <Button
            icon={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
            onClick={() =>
              put({ sections: [...mine.sections, { key: newId(), heading: "", text: "" }] })
            }
          >
            {t("minutes.addSection")}
          </Button>
        </div>
      )}
    </form>
  );
}
