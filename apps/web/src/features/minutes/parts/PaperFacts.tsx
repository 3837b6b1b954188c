import type { SittingRecord } from "@plenary/contract/minutes/schema";
import { useTranslation } from "react-i18next";
import { fullDate, timeOfDay } from "../../../platform/i18n/dates.ts";
import styles from "./MinutesPaper.module.css";

/** When, where, under whom and about what: the lines below the title, as the hall noted them. */
export function PaperFacts({ record }: { record: SittingRecord }) {
  const { t, i18n } = useTranslation();
  const from = fullDate(Date.parse(record.begunAt ?? record.startsAt), i18n.language);
  const until = record.endedAt === null ? null : timeOfDay(Date.parse(record.endedAt));
  const clerks = record.attending.find(({ role }) => role === "clerk")?.people ?? [];
  const facts = [
    [t("minutes.facts.time"), until === null ? from : t("minutes.facts.span", { from, until })],
    [t("minutes.facts.place"), record.venues.find(({ kind }) => kind === "main")?.name ?? ""],
    [t("minutes.facts.chair"), record.chairName],
    [t("minutes.facts.topic"), record.topic],
    [t("minutes.facts.clerk"), clerks.map(({ name }) => name).join(t("minutes.timeline.comma"))],
  ] as const;

  return (
    <dl className={styles["facts"]}>
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
