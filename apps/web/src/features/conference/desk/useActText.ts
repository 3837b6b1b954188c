import type { Act } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { noteText } from "../floor/noteText.ts";

/** A line of the act list in words. Its reason may be a remark of the hall's own. */
export function useActText(): (act: Act) => string {
  const { t } = useTranslation();
  return ({ what, values }) =>
    t(`conference.acts.${what}`, { ...values, reason: noteText(values["reason"] ?? null, t) });
}
