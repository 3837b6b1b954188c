import { useTranslation } from "react-i18next";
import styles from "./Count.module.css";

/** How many wait. Nothing is shown for none; above 99 it says so. */
export function Count({ value, label }: { value: number; label?: string }) {
  const { t } = useTranslation();

  if (value <= 0) {
    return null;
  }
  return (
    <span className={styles["count"]}>
      <span dir="ltr" aria-hidden="true">
        {value > 99 ? "99+" : value}
      </span>
      <span className={styles["spoken"]}>{label ?? t("ui.waiting", { count: value })}</span>
    </span>
  );
}
