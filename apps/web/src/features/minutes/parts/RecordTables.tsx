import type { SittingRecord } from "@plenary/contract/minutes/schema";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { clockText } from "../../../ui/time/clockText.ts";
import styles from "./RecordTables.module.css";

/** The annexes: heads by venue and who spoke, as the hall noted them. */
export function RecordTables({ record }: { record: SittingRecord }) {
  const { t } = useTranslation();
  const time = (at: string | null) => (at === null ? "—" : timeOfDay(Date.parse(at)));

  return (
    <>
      <table className={styles["table"]}>
        <caption>{t("minutes.venueAnnex")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("minutes.venue")}</th>
            <th scope="col">{t("minutes.expected")}</th>
            <th scope="col">{t("minutes.heads")}</th>
          </tr>
        </thead>
        <tbody>
          {record.venues.map(({ name, expectedHeads, heads }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{expectedHeads}</td>
              <td>{heads ?? t("minutes.notReported")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {record.speeches.length > 0 && (
        <table className={styles["table"]}>
          <caption>{t("minutes.speechAnnex")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("minutes.speaker")}</th>
              <th scope="col">{t("minutes.subject")}</th>
              <th scope="col">{t("minutes.fromTo")}</th>
              <th scope="col">{t("minutes.length")}</th>
              <th scope="col">{t("minutes.over")}</th>
            </tr>
          </thead>
          <tbody>
            {record.speeches.map((each) => (
              <tr key={`${each.speaker} ${each.begunAt}`}>
                <th scope="row">
                  {each.speaker}
                  <small>
                    {each.venue} · {t(`minutes.kinds.${each.kind}`)}
                  </small>
                </th>
                <td className={styles["text"]}>{each.subject}</td>
                <td>{t("minutes.span", { from: time(each.begunAt), to: time(each.endedAt) })}</td>
                <td>{clockText(Math.round(each.spokenMs / 1_000))}</td>
                <td>
                  {each.spokenMs > each.limitMs &&
                    clockText(Math.round((each.spokenMs - each.limitMs) / 1_000))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
