import type { MinutesEdition } from "@plenary/contract/minutes/schema";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import { Steps } from "../../../ui/surface/Steps.tsx";

const states = ["draft", "submitted", "signed", "published"] as const;

/** How far an edition is on its way, and who brought it there. */
export function MinutesState({ edition }: { edition: MinutesEdition }) {
  const { t, i18n } = useTranslation();
  const note = (step: { by: string; at: string } | null) =>
    step === null
      ? ""
      : t("minutes.byAt", { by: step.by, at: fullDate(Date.parse(step.at), i18n.language) });
  const notes = {
    draft: note(edition.saved),
    submitted: note(edition.submitted),
    signed: note(edition.signed),
    published: note(edition.published),
  };

  return (
    <Steps
      label={t("minutes.way")}
      kind="across"
      current={edition.state === "published" ? states.length : states.indexOf(edition.state)}
      steps={states.map((state) => ({ label: t(`minutes.states.${state}`), note: notes[state] }))}
    />
  );
}
