import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./FloorButton.module.css";

/** In the floor button's place while the line is away. */
export function Reconnecting() {
  const { t } = useTranslation();

  return (
    <div className={styles["place"]}>
      <p className={styles["button"]} data-is="away">
        <IconRefresh stroke={1.75} aria-hidden="true" />
        {t("conference.venue.reconnecting")}
      </p>
    </div>
  );
}
