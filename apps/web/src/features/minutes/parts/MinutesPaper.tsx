import type { MinutesEdition, MinutesText, SittingRecord } from "@plenary/contract/minutes/schema";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { dayDate } from "../../../platform/i18n/dates.ts";
import styles from "./MinutesPaper.module.css";
import { PaperFacts } from "./PaperFacts.tsx";
import { RecordTables } from "./RecordTables.tsx";

interface Props {
  edition: MinutesEdition;
  /** The text as it is being written; else the edition's own. */
  text?: MinutesText;
  record: SittingRecord;
}

/** The minutes as the document they are; the same sheet goes to the printer. */
export function MinutesPaper(props: Props) {
  return (
    <>
      <Sheet {...props} />
      {createPortal(
        <div className={styles["printed"]} aria-hidden="true">
          <Sheet {...props} />
        </div>,
        document.body,
      )}
    </>
  );
}

function Sheet({ edition, text = edition, record }: Props) {
  const { t, i18n } = useTranslation();
  const { signed, reason, no } = edition;
  const numerals = t("minutes.numerals").split(" ");
  // An official document is Chinese, whatever language the page around it is in.
  const day = (at: string) => dayDate(Date.parse(at), "zh").replace(/ .*$/, "");

  return (
    <article className={styles["sheet"]} lang="zh-CN" dir="ltr">
      {signed === null && <p className={styles["mark"]}>{t("minutes.draftMark")}</p>}
      <p className={styles["head"]}>{record.committeeName}</p>
      <div className={styles["line"]}>
        <span>{signed !== null && t("minutes.signer", { name: signed.by })}</span>
        <span>{text.number}</span>
      </div>
      <h2 className={styles["title"]}>{text.title}</h2>
      {reason !== null && (
        <p className={styles["note"]} lang={i18n.language}>
          {t("minutes.corrected", { no, reason })}
        </p>
      )}
      <PaperFacts record={record} />
      {text.sections.map(({ key, heading, text: paragraphs }, i) => (
        <section key={key}>
          <h3 className={styles["heading"]}>
            {t("minutes.sectionNo", { no: numerals[i] ?? i + 1, heading })}
          </h3>
          {paragraphs
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line, at) => (
              // Lines have no name but their place, and are drawn anew whole.
              <p key={at} className={styles["paragraph"]}>
                {line}
              </p>
            ))}
        </section>
      ))}
      <footer className={styles["closing"]}>
        <span className={styles["seal"]}>{t("minutes.seal")}</span>
        <span>{record.committeeName}</span>
        <span>{signed === null ? "" : day(signed.at)}</span>
      </footer>
      <RecordTables record={record} />
    </article>
  );
}
