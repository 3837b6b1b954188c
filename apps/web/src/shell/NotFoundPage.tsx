import { useTranslation } from "react-i18next";
import { Button } from "../ui/action/Button.tsx";
import { StatusPage } from "./StatusPage.tsx";

/** An address that leads nowhere, or to something the reader may not see: both look alike. */
export function NotFoundPage() {
  const { t } = useTranslation();

  return (
    <StatusPage
      title={t("shell.notFound.title")}
      text={t("shell.notFound.text")}
      action={
        <Button kind="primary" onClick={() => location.assign("/")}>
          {t("shell.notFound.home")}
        </Button>
      }
    />
  );
}
