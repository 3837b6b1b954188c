import type { OrderRule } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";

/** Why somebody stands where they stand: 按“未发言者优先”. */
export function useRuleText(): (rule: OrderRule) => string {
  const { t } = useTranslation();
  return (rule) => t("conference.floor.byRule", { rule: t(`conference.floor.rules.${rule}`) });
}
