import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MissingPart } from "../platform/pwa/missingPart.ts";
import { Button } from "../ui/action/Button.tsx";
import { failureText } from "../ui/answer/failureText.ts";
import { OfflineNotice } from "./OfflineNotice.tsx";
import { OutdatedPage } from "./OutdatedPage.tsx";
import { StatusPage } from "./StatusPage.tsx";

/** A page that has thrown. Says that drafts are safe, and offers to load again. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const { requestId } = failureText(error, t);

  // A part of the page that could not be fetched without a network is no fault of the page.
  if (!navigator.onLine) {
    return <OfflineNotice />;
  }
  if (error instanceof MissingPart) {
    return <OutdatedPage />;
  }
  return (
    <StatusPage
      title={t("shell.broken.title")}
      text={t("shell.broken.text")}
      action={
        <Button kind="primary" onClick={() => location.reload()}>
          {t("shell.broken.reload")}
        </Button>
      }
      note={requestId === undefined ? undefined : t("ui.requestId", { id: requestId })}
    />
  );
}
