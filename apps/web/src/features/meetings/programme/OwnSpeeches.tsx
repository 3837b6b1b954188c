import type { MeetingView } from "@plenary/contract/meetings/schema";
import { useTranslation } from "react-i18next";
import { Section } from "../../../ui/surface/Section.tsx";
import { useSession } from "../../identity/index.ts";
import styles from "../pages/ProgrammePage.module.css";

/** What the reader is booked to say, and the manuscript of it; nothing where nothing is booked. */
export function OwnSpeeches({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const me = useSession().data?.person.id;
  const mine = meeting.speeches.filter((speech) => speech.personId === me);

  if (mine.length === 0) {
    return null;
  }
  return (
    <Section title={t("meetings.programme.mySpeech")}>
      {mine.map((speech) => (
        <article key={speech.id} className={styles["speech"]}>
          <p>{speech.subject}</p>
          <p className={styles["note"]}>
            {t("meetings.programme.order", { order: speech.order, minutes: speech.minutes })}
            {" · "}
            {speech.venueName}
          </p>
          {(speech.manuscript ?? "") !== "" && (
            <details>
              <summary>{t("meetings.programme.manuscript")}</summary>
              <p className={styles["text"]}>{speech.manuscript}</p>
            </details>
          )}
        </article>
      ))}
    </Section>
  );
}
