import type { HallVenue } from "@plenary/contract/conference/schema";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  IconAlertTriangle,
  IconCheck,
  IconMicrophone,
  IconMicrophoneOff,
  IconRefresh,
  IconVideoOff,
  IconX,
} from "@tabler/icons-react";
import { serverNow } from "../../../platform/live/serverNow.ts";
import { Clock } from "../../../ui/time/Clock.tsx";
import { poorReason } from "../desk/model/lineReason.ts";
import type { HallState } from "../hallState.ts";
import { Picture } from "../parts/Picture.tsx";
import { useHallState } from "../useHall.ts";
import styles from "./VenueStrip.module.css";

/** Below the programme: the own picture, name, microphone and line, the floor button, the time. */
export function VenueStrip({ venue, children }: { venue: HallVenue; children?: ReactNode }) {
  const { t } = useTranslation();
  const state = useHallState();
  const hasPicture = state.pictures.has(venue.id);

  return (
    <footer className={styles["strip"]}>
      <div className={styles["self"]} data-off={!hasPicture || undefined}>
        {hasPicture ? (
          <Picture venueId={venue.id} quality="low" className={styles["picture"]} />
        ) : (
          <IconVideoOff stroke={1.5} aria-hidden="true" />
        )}
        <span>{t(hasPicture ? "conference.venue.self" : "conference.venue.noPicture")}</span>
      </div>
      <div className={styles["own"]}>
        <h1>{venue.name}</h1>
        <p role="status">
          <Microphone state={state.microphone} />
          <i aria-hidden="true" />
          <LineState state={state} />
        </p>
      </div>
      {children}
      <span className={styles["now"]}>
        <Clock now={serverNow} />
      </span>
    </footer>
  );
}

function Microphone({ state }: { state: HallState["microphone"] }) {
  const { t } = useTranslation();
  const key = state === "open" || state === "closed" ? state : "trouble";
  const Icon = state === "open" ? IconMicrophone : IconMicrophoneOff;

  return (
    <span data-mic={key}>
      <Icon stroke={1.5} aria-hidden="true" />
      {t(`conference.venue.mic.${key}`)}
    </span>
  );
}

function LineState({ state }: { state: HallState }) {
  const { t } = useTranslation();
  const { link, line } = state;
  const isOut = link.is === "idle" || link.is === "ended";
  if (link.is !== "live" && link.is !== "faltering") {
    return (
      <span data-line={isOut ? "idle" : "lost"}>
        <IconX stroke={1.75} aria-hidden="true" />
        {t(`conference.venue.line.${isOut ? "idle" : "lost"}`)}
      </span>
    );
  }
  if (link.is === "faltering") {
    return (
      <span data-line="poor">
        <IconRefresh stroke={1.5} aria-hidden="true" />
        {t("conference.venue.line.faltering")}
      </span>
    );
  }
  if (line === null || line.light === "excellent" || line.light === "good") {
    return (
      <span data-line="good">
        <IconCheck stroke={1.75} aria-hidden="true" />
        {t("conference.venue.line.good")}
      </span>
    );
  }
  const reason = poorReason({ ...line, at: "" });
  return (
    <span data-line="poor">
      <IconAlertTriangle stroke={1.5} aria-hidden="true" />
      {t(`conference.venue.line.poor.${reason.of}`, { value: Math.round(reason.value) })}
    </span>
  );
}
