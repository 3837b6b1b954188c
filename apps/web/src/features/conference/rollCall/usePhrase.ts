import { useTranslation } from "react-i18next";

/** The set phrase with the venue's name: the committee's own, or the usual one. */
export function usePhrase(): (phrase: string, venue: string) => string {
  const { t } = useTranslation();
  return (phrase, venue) =>
    phrase === ""
      ? t("conference.rollCall.phrase", { venue })
      : phrase.replaceAll("{venue}", venue);
}
