import type { RollRow } from "@plenary/contract/conference/rollCall/rules";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import type { RollWords } from "./model/rollCsv.ts";

/** The columns and values of the result sheet in words, for table, print and file alike. */
export function useRollWords(): RollWords {
  const { t } = useTranslation();
  const heads = ["no", "venue", "expected", "heads", "device", "picture", "sound"]
    .concat(["answer", "time", "note"])
    .map((column) => t(`conference.rollCall.sheet.columns.${column}`));

  return {
    heads,
    yes: t("conference.rollCall.sheet.yes"),
    no: "",
    answer: (answer: RollRow["answer"]) => t(`conference.rollCall.answers.${answer ?? "none"}`),
    time: (at) => (at === null ? "" : timeOfDay(Date.parse(at))),
  };
}
