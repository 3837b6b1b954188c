import type { RollSheet } from "@plenary/contract/conference/rollCall/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import styles from "./OfficialSheet.module.css";
import { useRollWords } from "./useRollWords.ts";

export interface OfficialSheetProps {
  sitting: SittingLive;
  sheet: RollSheet;
}

/** The result sheet as paper: it stands beside the page and is seen by the printer alone. */
export function OfficialSheet({ sitting, sheet }: OfficialSheetProps) {
  const { t, i18n } = useTranslation();
  const words = useRollWords();
  const tick = (is: boolean) => (is ? words.yes : words.no);
  const { totals } = sheet;

  return createPortal(
    <article className={styles["sheet"]} aria-hidden="true">
      <h1>{t("conference.rollCall.sheet.title")}</h1>
      <p className={styles["facts"]}>
        <span>{t("conference.rollCall.sheet.meeting", { title: sitting.title })}</span>
        <span>
          {t("conference.rollCall.sheet.date", {
            date: fullDate(Date.parse(sitting.startsAt), i18n.language),
          })}
        </span>
      </p>
      <table>
        <thead>
          <tr>
            {words.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.venueId}>
              <td>{row.no}</td>
              <td className={styles["text"]}>{row.name}</td>
              <td>{row.expected}</td>
              <td>{row.heads}</td>
              <td>{tick(row.hasDevice)}</td>
              <td>{tick(row.hasPicture)}</td>
              <td>{tick(row.hasSound)}</td>
              <td>{words.answer(row.answer)}</td>
              <td>{words.time(row.at)}</td>
              <td className={styles["text"]}>{row.note}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t("conference.rollCall.sheet.sum", { count: totals.venues })}</td>
            <td>{totals.expected}</td>
            <td>{totals.heads}</td>
            <td colSpan={6} className={styles["text"]}>
              {t("conference.rollCall.sheet.sumText", { ...totals })}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={styles["signs"]}>
        <span>{t("conference.rollCall.sheet.caller")}</span>
        <span>{t("conference.rollCall.sheet.clerk")}</span>
        <span>{t("conference.rollCall.sheet.signedAt")}</span>
      </p>
    </article>,
    document.body,
  );
}
