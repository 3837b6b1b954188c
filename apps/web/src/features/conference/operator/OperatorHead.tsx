import type { HallVenue } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { LiveDot } from "../../../ui/mark/LiveDot.tsx";
import { type State, StateMark } from "../../../ui/mark/StateMark.tsx";
import styles from "./OperatorHead.module.css";

const marks: Record<HallVenue["link"], State> = {
  joined: "ready",
  away: "standby",
  lost: "lost",
  removed: "lost",
};

export interface OperatorHeadProps {
  venue: HallVenue;
  title: string;
  isLive: boolean;
}

/** The operator's venue, and whether its screen is in the room. */
export function OperatorHead({ venue, title, isLive }: OperatorHeadProps) {
  const { t } = useTranslation();

  return (
    <div className={styles["head"]}>
      <div>
        <h1>{venue.name}</h1>
        <p>{title}</p>
      </div>
      <p className={styles["state"]}>
        <LiveDot live={isLive} />
        <StateMark state={marks[venue.link]}>{t(`conference.floor.link.${venue.link}`)}</StateMark>
      </p>
    </div>
  );
}
