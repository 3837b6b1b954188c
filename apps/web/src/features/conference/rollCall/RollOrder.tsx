import { rolledVenues } from "@plenary/contract/conference/rollCall/rules";
import type { RollMark } from "@plenary/contract/conference/rollCall/schema";
import type { DeskLive, HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { StateMark, type State } from "../../../ui/mark/StateMark.tsx";
import styles from "./RollOrder.module.css";
import type { RollActs } from "./useRollActs.ts";

export interface RollOrderProps {
  sitting: SittingLive;
  desk: DeskLive;
  acts: RollActs;
}

export const answerMarks: Record<NonNullable<RollMark["answer"]>, State> = {
  answered: "done",
  silent: "lost",
  backup: "poor",
};

/** Every venue in the order it is called, with what was found; a press jumps there. */
export function RollOrder({ sitting, desk, acts }: RollOrderProps) {
  const { t } = useTranslation();
  const calledId = sitting.rollCall?.venueId ?? null;
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (calledId !== null) {
      list.current?.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest" });
    }
  }, [calledId]);

  return (
    <ol ref={list} className={styles["order"]} aria-label={t("conference.rollCall.order")}>
      {rolledVenues(sitting.venues).map((venue, i) => (
        <li key={venue.id}>
          <button
            type="button"
            aria-current={venue.id === calledId ? "step" : undefined}
            aria-label={t("conference.rollCall.callVenue", { venue: venue.name })}
            onClick={() => acts.step({ do: "call", venueId: venue.id })}
          >
            <i>{i + 1}</i>
            <span>{venue.name}</span>
            <Found venue={venue} mark={desk.roll[venue.id]} isCalled={venue.id === calledId} />
          </button>
        </li>
      ))}
    </ol>
  );
}

interface FoundProps {
  venue: HallVenue;
  mark: RollMark | undefined;
  isCalled: boolean;
}

function Found({ venue, mark, isCalled }: FoundProps) {
  const { t } = useTranslation();
  if (isCalled) {
    return <StateMark state="onair">{t("conference.rollCall.calling")}</StateMark>;
  }
  if (mark !== undefined && mark.answer !== null) {
    return (
      <StateMark state={answerMarks[mark.answer]}>
        {t(`conference.rollCall.answers.${mark.answer}`)}
      </StateMark>
    );
  }
  return venue.link === "joined" ? null : <em>{t(`conference.desk.links.${venue.link}`)}</em>;
}
