import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../action/Button.tsx";
import styles from "./Failure.module.css";
import { failureText } from "./failureText.ts";

/** What a failed request tells: the code from the catalogue, and the number to quote. */
export interface FailureOf {
  code: string;
  requestId?: string;
}

export interface FailureProps {
  error: FailureOf | Error;
  onRetry?: () => void;
  /** What could not be had, in the page's own words. */
  title?: string;
}

/** An error in plain words, with a second try and the number to quote to the support desk. */
export function Failure({ error, onRetry, title }: FailureProps) {
  const { t } = useTranslation();
  const { text, requestId } = failureText(error, t);

  return (
    <div role="alert" className={styles["failure"]}>
      <IconAlertTriangle size={28} stroke={1.2} className={styles["icon"]} aria-hidden="true" />
      <p className={styles["title"]}>{title ?? text}</p>
      {title !== undefined && <p className={styles["text"]}>{text}</p>}
      {onRetry !== undefined && (
        <Button icon={<IconRefresh size={16} stroke={1.5} aria-hidden="true" />} onClick={onRetry}>
          {t("ui.retry")}
        </Button>
      )}
      {requestId !== undefined && (
        <p className={styles["number"]}>{t("ui.requestId", { id: requestId })}</p>
      )}
    </div>
  );
}
