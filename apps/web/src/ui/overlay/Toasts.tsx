import { IconAlertTriangle, IconArrowBackUp, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../action/IconButton.tsx";
import styles from "./Toasts.module.css";
import { closeToast, passToastSecond, type Toast, undoToast, useToasts } from "./toasts.ts";

/** Where toasts appear; stands once, in the shell. Time stands still while one is pointed at. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  const [isHeld, setHeld] = useState(false);
  const isCounting = toasts.length > 0 && !isHeld;

  useEffect(() => {
    if (!isCounting) {
      return;
    }
    const timer = setInterval(passToastSecond, 1000);
    return () => clearInterval(timer);
  }, [isCounting]);

  return (
    <section
      aria-label={t("ui.messages")}
      aria-live="polite"
      className={styles["stack"]}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

/** One toast as it looks; the stack above decides how long. */
export function ToastView({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const { id, message, tone, undo, action, secondsLeft } = toast;

  return (
    <div className={`${styles["toast"]} ${styles[tone]}`}>
      {tone === "bad" && <IconAlertTriangle size={18} stroke={1.5} aria-hidden="true" />}
      <p>{message}</p>
      {undo !== undefined && (
        <button type="button" className={styles["act"]} onClick={() => undoToast(id)}>
          <IconArrowBackUp size={18} stroke={1.5} aria-hidden="true" />
          {t("ui.undo")}
          <em dir="auto" aria-hidden="true">
            {t("ui.secondsLeft", { count: secondsLeft })}
          </em>
        </button>
      )}
      {action !== undefined && (
        <button type="button" className={styles["act"]} onClick={action.act}>
          {action.label}
        </button>
      )}
      {(tone === "bad" || undo === undefined) && (
        <IconButton
          label={t("ui.close")}
          tooltip={false}
          className={styles["close"]}
          icon={<IconX size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => closeToast(id)}
        />
      )}
    </div>
  );
}
