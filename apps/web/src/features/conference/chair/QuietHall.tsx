import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import type { ChairState } from "./model/chairState.ts";
import styles from "./SpeakerNow.module.css";

/** What stands in the speaker's place while nobody speaks. */
export function QuietHall({ sitting, state }: { sitting: SittingLive; state: ChairState }) {
  const { t, i18n } = useTranslation();
  const first = state.next[0];
  const headline = sitting.state === "closed" ? "closed" : "notSitting";

  return (
    <>
      <p className={styles["tag"]} data-is="quiet">
        <b>{t(`conference.floor.state.${sitting.state}`)}</b>
      </p>
      <div className={styles["who"]}>
        <h2>{t(`conference.chair.${state.isSitting ? "nobody" : headline}`)}</h2>
        {!state.isSitting && sitting.state !== "closed" && (
          <p>{fullDate(Date.parse(sitting.startsAt), i18n.language)}</p>
        )}
        {state.isSitting && (
          <p>{first ? t("conference.chair.nextIs", { name: first.name }) : ""}</p>
        )}
        {state.isSitting && first === undefined && <p>{t("conference.chair.queueEmptyText")}</p>}
      </div>
    </>
  );
}
