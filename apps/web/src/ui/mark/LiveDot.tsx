import { useTranslation } from "react-i18next";
import styles from "./LiveDot.module.css";

export interface LiveDotProps {
  /** What the page's own link says; without a link there is nothing live to claim. */
  live: boolean;
  /** `filled` stands on a picture: white on seal red. */
  kind?: "plain" | "filled";
}

/** Says that what is on the page moves by itself. Shows nothing when it does not. */
export function LiveDot({ live, kind = "plain" }: LiveDotProps) {
  const { t } = useTranslation();

  if (!live) {
    return null;
  }
  return (
    <span className={styles[kind]}>
      <i aria-hidden="true" />
      {t("ui.live")}
    </span>
  );
}
