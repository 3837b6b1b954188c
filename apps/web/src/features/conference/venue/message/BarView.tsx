import { IconAlertTriangle, IconRefresh, IconVolumeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./BarView.module.css";
import type { VenueBar } from "../model/venueNotice.ts";

const icons = {
  sound: IconVolumeOff,
  ending: IconAlertTriangle,
  faltering: IconRefresh,
  server: IconRefresh,
  camera: IconAlertTriangle,
  microphone: IconAlertTriangle,
};

/** One message above the programme, which makes room for it: no face and no word is covered. */
export function BarView({ bar }: { bar: VenueBar }) {
  const { t } = useTranslation();
  const Icon = icons[bar.is];
  const key = "trouble" in bar ? `${bar.is}.${bar.trouble}` : bar.is;

  return (
    <div className={styles["bar"]} data-is={bar.is} role="alert">
      <Icon stroke={1.75} aria-hidden="true" />
      <b>{t(`conference.venue.bar.${key}.title`)}</b>
      <span>{t(`conference.venue.bar.${key}.text`)}</span>
    </div>
  );
}
