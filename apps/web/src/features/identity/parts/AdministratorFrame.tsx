import { IconClipboardList, IconHome, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AccountMenu } from "../../../shell/AccountMenu.tsx";
import { DeskFrame } from "../../../shell/DeskFrame.tsx";
import { useSession, useSignOut } from "../api.ts";

/** The desk of an administrator: only the sections that their post opens. */
export function AdministratorFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const leave = useSignOut();
  const rights = session.data?.rights ?? [];
  const icon = { size: 20, stroke: 1.5, "aria-hidden": true } as const;
  const sections = [
    { to: "/", label: t("shell.home.tab"), icon: <IconHome {...icon} /> },
    ...(rights.includes("identity.accounts")
      ? [
          {
            to: "/admin/accounts",
            label: t("identity.accounts.title"),
            icon: <IconUsers {...icon} />,
          },
        ]
      : []),
    ...(rights.includes("audit.read")
      ? [
          {
            to: "/admin/audit",
            label: t("identity.audit.title"),
            icon: <IconClipboardList {...icon} />,
          },
        ]
      : []),
  ];

  return (
    <DeskFrame
      body={session.data?.post?.committeeName ?? ""}
      groups={[{ sections }]}
      title={title}
      account={
        <AccountMenu
          name={session.data?.person.name ?? ""}
          post={session.data?.post?.title ?? ""}
          groups={[[{ label: t("identity.signOut"), onChoose: () => leave.mutate() }]]}
        />
      }
    >
      {children}
    </DeskFrame>
  );
}
