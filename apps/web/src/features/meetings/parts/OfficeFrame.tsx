import { IconCalendarEvent, IconHome } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AccountMenu } from "../../../shell/AccountMenu.tsx";
import { DeskFrame } from "../../../shell/DeskFrame.tsx";
import { useSession, useSignOut } from "../../identity/index.ts";

interface Props {
  title: string;
  beside?: ReactNode;
  tools?: ReactNode;
  live?: boolean;
  children: ReactNode;
}

/** The desk of an office that prepares meetings. */
export function OfficeFrame({ title, beside, tools, live = false, children }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const leave = useSignOut();
  const icon = { size: 20, stroke: 1.5, "aria-hidden": true } as const;

  return (
    <DeskFrame
      body={session.data?.post?.committeeName ?? ""}
      groups={[
        {
          sections: [
            { to: "/", label: t("shell.home.tab"), icon: <IconHome {...icon} /> },
            { to: "/meetings", label: t("meetings.title"), icon: <IconCalendarEvent {...icon} /> },
          ],
        },
      ]}
      title={title}
      beside={beside}
      tools={tools}
      live={live}
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
