import type { Act } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";

/** A line of the act list in words. Its reason may be a remark of the hall's own. */
export function useActText(): (act: Act) => string {
  const { t } = useTranslation();
  return ({ what, values }) => {
    const reason =
      values["reason"] === "by-desk" ? t("conference.desk.acts.byDesk") : values["reason"];
    return t(`conference.acts.${what}`, { ...values, reason });
  };
}
