import type { MinutesEdition, MinutesView } from "@plenary/contract/minutes/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { Segmented } from "../../../ui/action/Segmented.tsx";
import { Banner } from "../../../ui/answer/Banner.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { useReadAnew } from "../api.ts";
import styles from "../pages/MinutesPage.module.css";
import { useMinutesDraft, type WrittenDraft } from "../useMinutesDraft.ts";
import { MinutesEditor } from "./MinutesEditor.tsx";
import { MinutesPaper } from "./MinutesPaper.tsx";
import { MinutesSteps } from "./MinutesSteps.tsx";
import { MinutesTools } from "./MinutesTools.tsx";

interface Props {
  view: MinutesView;
  edition: MinutesEdition;
  onEdition: (no: number) => void;
}

/** Where a draft is written: the text, or the sheet it will be. */
export function DraftDesk({ view, edition, onEdition }: Props) {
  const { t } = useTranslation();
  const readAnew = useReadAnew(view.meetingId);
  const draft = useMinutesDraft(view.meetingId, edition, () => void readAnew());
  const [part, setPart] = useState<"write" | "read">("write");

  return (
    <>
      <div className={styles["bar"]}>
        <Segmented
          label={t("minutes.view")}
          value={part}
          onChange={setPart}
          options={[
            { value: "write", label: t("minutes.write") },
            { value: "read", label: t("minutes.read") },
          ]}
        />
        <p className={styles["saved"]} role="status">
          {t(savedText(draft), {
            by: edition.saved.by,
            at: timeOfDay(Date.parse(edition.saved.at)),
          })}
        </p>
        {draft.isSaved && <MinutesTools view={view} onEdition={onEdition} />}
        <MinutesSteps view={view} isBusy={!draft.isSaved} />
      </div>
      {draft.failure !== null && (
        <Banner tone="bad" title={t("minutes.unsaved")}>
          {failureText(draft.failure, t).text}
        </Banner>
      )}
      {part === "write" ? (
        <MinutesEditor draft={draft} suggested={view.suggested} />
      ) : (
        <MinutesPaper edition={edition} text={draft.state.mine} record={view.record} />
      )}
    </>
  );
}

function savedText({ state, isSaved, isSaving }: WrittenDraft): string {
  if (state.clashes.length > 0) {
    return "minutes.saving.clash";
  }
  if (isSaved) {
    return "minutes.saving.saved";
  }
  return isSaving ? "minutes.saving.saving" : "minutes.saving.waiting";
}
