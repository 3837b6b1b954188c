import type { SittingLive } from "@plenary/contract/conference/schema";
import { IconHandStop, IconMicrophone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { useNow } from "../../../platform/live/useNow.ts";
import { useWithdrawFloor } from "../api.ts";
import { type OwnFloor, waitMinutes } from "../floor/model/ownFloor.ts";
import { speechTime, timeText } from "../floor/model/speech.ts";
import { useRuleText } from "../floor/useRuleText.ts";
import { useTellFailure } from "../floor/useTellFailure.ts";
import styles from "./AskPanel.module.css";

type Placed = Exclude<OwnFloor, { is: "none" }>;

/** Where the venue's request stands: its place, that it is called, or its own clock. */
export function OwnPlace({ sitting, own }: { sitting: SittingLive; own: Placed }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawFloor(sitting.meetingId);
  const tellFailure = useTellFailure();
  const Icon = own.is === "waiting" ? IconHandStop : IconMicrophone;
  const takeBack = () => withdraw.mutate(own.entry.id, { onError: tellFailure });

  return (
    <section className={styles["ask"]} aria-label={t("conference.floor.ask")}>
      <p className={styles["for"]}>
        <span>{t("conference.operator.speaker")}</span>
        <b>{own.entry.speaker === "" ? t("conference.operator.noSpeaker") : own.entry.speaker}</b>
        <span>{t(`conference.floor.${own.entry.kind}`)}</span>
      </p>
      <div className={styles["placed"]} data-is={own.is}>
        <div className={styles["place"]} role="status">
          <Icon size={48} stroke={1.5} aria-hidden="true" />
          <PlaceText sitting={sitting} own={own} />
        </div>
        {own.is !== "speaking" && (
          <button
            type="button"
            aria-busy={withdraw.isPending || undefined}
            onClick={withdraw.isPending ? undefined : takeBack}
          >
            {t("conference.floor.withdraw")}
          </button>
        )}
      </div>
    </section>
  );
}

function PlaceText({ sitting, own }: { sitting: SittingLive; own: Placed }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const byRule = useRuleText();

  if (own.is === "waiting") {
    const minutes = waitMinutes(sitting, own.entry.id, now) ?? 0;
    const asked = t("conference.operator.askedAt", {
      time: timeOfDay(Date.parse(own.entry.askedAt)),
    });
    return (
      <p>
        <b>{t("conference.floor.place", { place: own.place })}</b>
        {own.entry.kind === "impromptu" && (
          <span className={styles["why"]}>{byRule(sitting.rules.orderRule)}</span>
        )}
        <span>
          {own.isOnDeck
            ? t("conference.floor.onDeck")
            : `${asked} · ${t("conference.operator.about", { count: minutes })}`}
        </span>
      </p>
    );
  }
  const time = speechTime(sitting, now);
  return (
    <p>
      <b>{t(`conference.floor.${own.is}`)}</b>
      <span>
        {own.is === "called" || time === null
          ? t("conference.operator.calledText")
          : `${t(`conference.floor.${time.pressure === "over" ? "over" : "left"}`)} ${timeText(time.left)}`}
      </span>
    </p>
  );
}
