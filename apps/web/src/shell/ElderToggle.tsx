import { useTranslation } from "react-i18next";
import { chooseDisplay } from "../platform/display/chooseDisplay.ts";
import { useDisplay } from "../platform/display/useDisplay.ts";
import styles from "./ElderToggle.module.css";

/** 长辈版: one press to the large-print edition and back. Stands on every first screen. */
export function ElderToggle() {
  const { t } = useTranslation();
  const isElder = useDisplay((choice) => choice.isElder);

  return (
    <button
      type="button"
      className={styles["toggle"]}
      onClick={() => void chooseDisplay({ isElder: !isElder })}
    >
      <span>{t(isElder ? "shell.display.standard" : "shell.display.elder")}</span>
    </button>
  );
}
