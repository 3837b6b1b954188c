import type { SittingLive } from "@plenary/contract/conference/schema";
import { IconHandStop, IconMicrophone } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../platform/live/useNow.ts";
import type { OwnFloor } from "../floor/model/ownFloor.ts";
import { speechTime, timeText } from "../floor/model/speech.ts";
import { useRuleText } from "../floor/useRuleText.ts";
import styles from "./FloorButton.module.css";
import type { FloorButtonActs } from "./useFloorButton.ts";

export interface FloorButtonProps {
  sitting: SittingLive;
  own: OwnFloor;
  canAsk: boolean;
  acts: FloorButtonActs;
}

/** Asks for the floor, then shows the place, the call and the venue's own clock. */
export function FloorButton({ sitting, own, canAsk, acts }: FloorButtonProps) {
  const { t } = useTranslation();

  if (own.is === "none") {
    if (!canAsk) {
      return null;
    }
    return (
      <div className={styles["place"]}>
        <Note text={noteOf(own, acts.failure, t)} />
        <button
          type="button"
          className={styles["button"]}
          data-is="none"
          aria-busy={acts.isPending || undefined}
          onClick={acts.ask}
        >
          <IconHandStop stroke={1.75} aria-hidden="true" />
          {t(acts.isPending ? "conference.venue.asking" : "conference.floor.ask")}
        </button>
      </div>
    );
  }
  return (
    <div className={styles["place"]}>
      <Note text={acts.failure} />
      <p className={styles["button"]} data-is={own.is} role="status">
        {own.is === "waiting" ? (
          <IconHandStop stroke={1.75} aria-hidden="true" />
        ) : (
          <IconMicrophone stroke={1.75} aria-hidden="true" />
        )}
        <PlaceText sitting={sitting} own={own} />
      </p>
      {own.is === "waiting" && <Withdraw key={own.entry.id} onWithdraw={acts.withdraw} />}
    </div>
  );
}

function PlaceText({ sitting, own }: { sitting: SittingLive; own: OwnFloor }): ReactNode {
  const { t } = useTranslation();
  const time = speechTime(sitting, useNow(250));
  const byRule = useRuleText();

  if (own.is === "waiting" && !own.isOnDeck) {
    return (
      <span className={styles["lines"]}>
        {t("conference.venue.askedPlace", { place: own.place })}
        {own.entry.kind === "impromptu" && <small>{byRule(sitting.rules.orderRule)}</small>}
      </span>
    );
  }
  if (own.is === "waiting") {
    return t("conference.venue.onDeck");
  }
  if (own.is === "speaking" && time !== null) {
    return (
      <>
        {t("conference.floor.speaking")}
        <bdi dir="ltr" data-pressure={time.pressure}>
          {timeText(time.left)}
        </bdi>
      </>
    );
  }
  return t(`conference.venue.${own.is === "called" ? "called" : "speaking"}`);
}

const askAgainMs = 5_000;

/** Gives the place up. It is lost then, so a second press is wanted. */
function Withdraw({ onWithdraw }: { onWithdraw: () => void }) {
  const { t } = useTranslation();
  const [isSure, setSure] = useState(false);

  useEffect(() => {
    if (!isSure) {
      return undefined;
    }
    const timer = setTimeout(() => setSure(false), askAgainMs);
    return () => clearTimeout(timer);
  }, [isSure]);

  return (
    <button
      type="button"
      className={styles["withdraw"]}
      onClick={isSure ? onWithdraw : () => setSure(true)}
    >
      {t(isSure ? "conference.venue.withdrawSure" : "conference.venue.withdraw")}
    </button>
  );
}

function Note({ text }: { text: string }) {
  return (
    <p className={styles["note"]} role="status">
      {text}
    </p>
  );
}

function noteOf(own: OwnFloor & { is: "none" }, failure: string, t: TFunction): string {
  if (failure !== "") {
    return failure;
  }
  if (own.refused !== null) {
    return t("conference.floor.refused", { reason: own.refused.note ?? "" });
  }
  return own.bookedPlace === null
    ? t("conference.venue.askHint")
    : t("conference.floor.bookedPlace", { place: own.bookedPlace });
}
