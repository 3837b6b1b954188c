import type { RollCall } from "@plenary/contract/conference/rollCall/schema";
import type { DeskLive, HallVenue } from "@plenary/contract/conference/schema";
import { IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../platform/live/useNow.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Kbd } from "../../../ui/mark/Kbd.tsx";
import { StateMark, type State } from "../../../ui/mark/StateMark.tsx";
import { clockText } from "../../../ui/time/clockText.ts";
import { ReadyLine } from "../readiness/ReadyLine.tsx";
import styles from "./CalledVenue.module.css";
import { ContactDialog } from "./ContactDialog.tsx";
import { MarkFields } from "./MarkFields.tsx";
import { isUntouched, markOfNext, type RollNow } from "./model/rollNow.ts";
import { usePhrase } from "./usePhrase.ts";
import type { RollActs } from "./useRollActs.ts";

export interface CalledVenueProps {
  venue: HallVenue;
  now: RollNow;
  roll: RollCall;
  desk: DeskLive;
  acts: RollActs;
}

const links: Record<HallVenue["link"], State> = {
  joined: "ready",
  away: "standby",
  lost: "lost",
  removed: "lost",
};

/** The venue whose turn it is: what it is to say, what is noted of it, and on to the next. */
export function CalledVenue({ venue, now, roll, desk, acts }: CalledVenueProps) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const [isPhoning, setPhoning] = useState(false);
  const isCalling = roll.state === "calling";

  return (
    <div className={styles["venue"]}>
      <div className={styles["who"]}>
        <span className={styles["no"]}>{now.no}</span>
        <h3>{venue.name}</h3>
        <StateMark state={links[venue.link]}>{t(`conference.desk.links.${venue.link}`)}</StateMark>
        <span className={styles["since"]}>
          {isCalling && roll.calledAt !== null ? (
            <SinceCall at={Date.parse(roll.calledAt)} hintMs={roll.hintMs} mark={now.mark} />
          ) : (
            t("conference.rollCall.paused")
          )}
        </span>
      </div>
      <p className={styles["phrase"]}>
        {t("conference.rollCall.pleaseAnswer")}
        <q>{phrase(roll.phrase, venue.name)}</q>
      </p>
      <ReadyLine venueId={venue.id} desk={desk} />
      <MarkFields venue={venue} now={now} acts={acts} />
      <div className={styles["acts"]}>
        <Button
          kind="ink"
          loading={acts.isStepping}
          disabled={!isCalling}
          aria-keyshortcuts="Space Enter"
          onClick={() => acts.step({ do: "next", mark: markOfNext(now.mark) })}
        >
          {t(isUntouched(now.mark) ? "conference.rollCall.wellNext" : "conference.rollCall.next")}{" "}
          <Kbd>{t("conference.desk.take.space")}</Kbd>
        </Button>
        <Button
          disabled={!isCalling}
          aria-keyshortcuts="n"
          onClick={() => acts.step({ do: "next", mark: { answer: "silent" } })}
        >
          {t("conference.rollCall.silentNext")} <Kbd>N</Kbd>
        </Button>
        <Button
          icon={<IconPhone size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => setPhoning(true)}
        >
          {t("conference.rollCall.contact")}
        </Button>
        <span className={styles["then"]}>
          {now.next !== null && t("conference.rollCall.then", { venue: now.next.name })}
        </span>
      </div>
      <ContactDialog
        opened={isPhoning}
        venue={venue}
        desk={desk}
        onClose={() => setPhoning(false)}
        onBackup={(note) => acts.mark(venue.id, { answer: "backup", note })}
      />
    </div>
  );
}

interface SinceCallProps {
  at: number;
  hintMs: number;
  mark: RollNow["mark"];
}

function SinceCall({ at, hintMs, mark }: SinceCallProps) {
  const { t } = useTranslation();
  const waited = Math.max(0, useNow(1_000) - at);
  const isLong = waited >= hintMs && (mark === null || isUntouched(mark));
  const seconds = Math.floor(waited / 1_000);

  return (
    <span role="status" data-long={isLong || undefined}>
      {isLong
        ? t("conference.rollCall.noAnswerYet", { seconds })
        : t("conference.rollCall.calledFor", { time: clockText(seconds) })}
    </span>
  );
}
