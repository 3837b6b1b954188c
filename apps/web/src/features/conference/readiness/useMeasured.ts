import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { MeasuredFact } from "./model/measuredFact.ts";

/** A measured fact in words. */
export function useMeasured(): (fact: MeasuredFact) => string {
  const { t } = useTranslation();
  return (fact) => text(t, fact);
}

function text(t: TFunction, fact: MeasuredFact): string {
  switch (fact.is) {
    case "line":
      return t("conference.readiness.measured.line", {
        light: t(`conference.desk.lights.${fact.light}`),
      });
    case "voice":
      return t("conference.readiness.measured.voice", { percent: fact.percent });
    case "picture":
      return t("conference.readiness.measured.picture");
    case "noPicture":
      return t("conference.readiness.measured.noPicture");
    case "noVoiceYet":
      return t("conference.readiness.measured.noVoiceYet");
  }
}
