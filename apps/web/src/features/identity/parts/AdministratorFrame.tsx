import { IconClipboardList, IconHome, IconServer, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AccountMenu } from "../../../shell/AccountMenu.tsx";
import { DeskFrame } from "../../../shell/DeskFrame.tsx";
import { useSession, useSignOut } from "../api.ts";

const pages = [
  { right: "identity.accounts", to: "/admin/accounts", key: "accounts", icon: IconUsers },
  { right: "audit.read", to: "/admin/audit", key: "audit", icon: IconClipboardList },
  { right: "system.read", to: "/admin/system", key: "system", icon: IconServer },
] as const;

interface Props {
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}

/** The desk of an administrator: only the sections that their post opens. */
export function AdministratorFrame({ title, beside, children }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const leave = useSignOut();
  const rights = session.data?.rights ?? [];
  const icon = { size: 20, stroke: 1.5, "aria-hidden": true } as const;
  const sections = [
    { to: "/", label: t("shell.home.tab"), icon: <IconHome {...icon} /> },
    ...pages
      .filter(({ right }) => rights.includes(right))
      .map(({ to, key, icon: Icon }) => ({
        to,
        label: t(`shell.home.admin.${key}`),
        icon: <Icon {...icon} />,
      })),
  ];

  return (
    <DeskFrame
      body={session.data?.post?.committeeName ?? ""}
      groups={[{ sections }]}
      title={title}
      beside={beside}
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
