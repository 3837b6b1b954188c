import { useTranslation } from "react-i18next";
import { lengthParts } from "../model/lengthParts.ts";

/** A length of time in words: 3 天 4 小时. */
export function Length({ ms }: { ms: number }) {
  const { t } = useTranslation();
  return lengthParts(ms)
    .map(({ unit, count }) => t(`system.length.${unit}`, { count }))
    .join(" ");
}
