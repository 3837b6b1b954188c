import { IconHome, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PhoneTab } from "../PhoneFrame.tsx";

/** The tabs of the members' phone that exist. */
export function usePhoneTabs(): PhoneTab[] {
  const { t } = useTranslation();
  const icon = { size: 24, stroke: 1.5, "aria-hidden": true } as const;
  return [
    { to: "/", label: t("shell.home.tab"), icon: <IconHome {...icon} /> },
    { to: "/me", label: t("shell.home.me"), icon: <IconUser {...icon} /> },
  ];
}
