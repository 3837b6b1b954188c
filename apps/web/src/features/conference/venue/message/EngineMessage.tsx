import { useTranslation } from "react-i18next";
import { useMediaStatus } from "../../api.ts";
import styles from "./Message.module.css";

/** The engine is not there: what it is doing, or what is missing and who can mend it. */
export function EngineMessage() {
  const { t } = useTranslation();
  const media = useMediaStatus().data;
  const is = media?.is ?? "looking";
  const why = media?.why ?? null;
  const part = partOf(media?.done ?? null, media?.total ?? null);

  return (
    <div className={styles["message"]} role="status">
      <h2>{t(`conference.venue.engine.${is}.title`)}</h2>
      <p className={styles["lead"]}>{t(`conference.venue.engine.${is}.text`)}</p>
      {is === "building" && part !== null && (
        <div className={styles["tries"]}>
          <progress max={1} value={part} aria-label={t("conference.venue.engine.building.title")} />
          <span>{t("conference.venue.engine.progress", { percent: Math.floor(part * 100) })}</span>
        </div>
      )}
      {is === "missing" && why !== null && (
        <div className={styles["todo"]}>
          <p>{t("conference.venue.engine.install")}</p>
          <p>{t(`conference.desk.engine.install.${why}`)}</p>
        </div>
      )}
    </div>
  );
}

const partOf = (done: number | null, total: number | null): number | null =>
  done === null || total === null ? null : done / total;
