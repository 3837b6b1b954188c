import { useTranslation } from "react-i18next";
import { applyUpdate, useUpdates } from "../platform/pwa/updates.ts";
import { Banner } from "../ui/answer/Banner.tsx";
import styles from "./UpdateNotice.module.css";

/** Offers the newer version; never while a sitting holds it back. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const isShown = useUpdates(({ isReady, holds }) => isReady && holds === 0);

  if (!isShown) {
    return null;
  }
  return (
    <div className={styles["notice"]}>
      <Banner
        tone="info"
        title={t("shell.update.title")}
        action={
          <button type="button" onClick={applyUpdate}>
            {t("shell.update.apply")}
          </button>
        }
      >
        {t("shell.update.text")}
      </Banner>
    </div>
  );
}
