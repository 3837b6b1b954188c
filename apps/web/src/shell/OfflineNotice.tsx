import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { StatusPage } from "./StatusPage.tsx";

/** A page that is not kept on the device, met without a network; opens by itself later. */
export function OfflineNotice() {
  const { t } = useTranslation();

  useEffect(() => {
    const open = () => location.reload();
    addEventListener("online", open);
    return () => removeEventListener("online", open);
  }, []);

  return <StatusPage title={t("shell.offline.title")} text={t("shell.offline.text")} />;
}
