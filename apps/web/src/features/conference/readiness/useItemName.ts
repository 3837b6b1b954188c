import type { ReadinessItem } from "@plenary/contract/conference/readiness/schema";
import { useTranslation } from "react-i18next";

/** A check as the committee words it, or in the usual words. */
export function useItemName(): (item: ReadinessItem) => string {
  const { t } = useTranslation();
  return ({ id, name }) => (name === "" ? t(`conference.readiness.items.${id}`) : name);
}
