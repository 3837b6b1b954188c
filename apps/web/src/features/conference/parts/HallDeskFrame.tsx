import type { SittingLive } from "@plenary/contract/conference/schema";
import { IconClipboardCheck, IconHome, IconSpeakerphone } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskFrame } from "../../../shell/DeskFrame.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";

export interface HallDeskFrameProps {
  sitting: SittingLive;
  title: string;
  isLive: boolean;
  tools?: ReactNode;
  detail?: ReactNode;
  children: ReactNode;
}

const icon = { size: 20, stroke: 1.5, "aria-hidden": true } as const;

/** A desk page beside the sitting: readiness and roll call, one step from each other. */
export function HallDeskFrame(props: HallDeskFrameProps) {
  const { sitting, title, isLive, tools, detail, children } = props;
  const { t } = useTranslation();
  const sections = [
    { to: "/", label: t("conference.clerk.home"), icon: <IconHome {...icon} /> },
    {
      to: `/hall/${sitting.meetingId}/readiness`,
      label: t("conference.readiness.title"),
      icon: <IconClipboardCheck {...icon} />,
    },
    {
      to: `/hall/${sitting.meetingId}/roll-call`,
      label: t("conference.rollCall.title"),
      icon: <IconSpeakerphone {...icon} />,
    },
  ];
  return (
    <DeskFrame
      body={sitting.title}
      groups={[{ sections }]}
      title={title}
      beside={<Tag>{t(`conference.floor.state.${sitting.state}`)}</Tag>}
      tools={tools}
      live={isLive}
      detail={detail}
    >
      {children}
    </DeskFrame>
  );
}
