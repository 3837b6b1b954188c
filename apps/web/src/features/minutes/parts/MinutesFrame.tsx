import { IconFileText, IconHome, IconTimeline } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskFrame } from "../../../shell/DeskFrame.tsx";

interface Props {
  meetingId: string;
  /** The meeting's name, once it is known. */
  body: string;
  title: string;
  beside?: ReactNode;
  tools?: ReactNode;
  live?: boolean;
  /** May this reader see the timeline? */
  canReplay: boolean;
  children: ReactNode;
}

/** The two pages of what remains of a sitting, side by side on the rail. */
export function MinutesFrame({ meetingId, canReplay, ...frame }: Props) {
  const { t } = useTranslation();
  const icon = { size: 20, stroke: 1.5, "aria-hidden": true } as const;
  const timeline = {
    to: `/meetings/${meetingId}/timeline`,
    label: t("minutes.timeline.title"),
    icon: <IconTimeline {...icon} />,
  };

  return (
    <DeskFrame
      {...frame}
      groups={[
        {
          sections: [
            { to: "/", label: t("shell.home.tab"), icon: <IconHome {...icon} /> },
            {
              to: `/meetings/${meetingId}/minutes`,
              label: t("minutes.title"),
              icon: <IconFileText {...icon} />,
            },
            ...(canReplay ? [timeline] : []),
          ],
        },
      ]}
    />
  );
}
