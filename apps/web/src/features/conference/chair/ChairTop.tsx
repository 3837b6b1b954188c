import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { serverNow } from "../../../platform/live/serverNow.ts";
import { LiveDot } from "../../../ui/mark/LiveDot.tsx";
import { Clock } from "../../../ui/time/Clock.tsx";
import { itemNow } from "../floor/model/itemNow.ts";
import styles from "./ChairTop.module.css";

/** The sitting, the agenda item that is on, and the time of day. */
export function ChairTop({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const item = itemNow(sitting.agenda);

  return (
    <header className={styles["top"]}>
      <h1>{sitting.title}</h1>
      {item !== null && (
        <p>{t("conference.chair.item", { number: item.place, title: item.title })}</p>
      )}
      <span className={styles["end"]}>
        <LiveDot live={isLive} />
        <Clock now={serverNow} />
      </span>
    </header>
  );
}
