import { IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type LinkState, useLink } from "../platform/live/linkState.ts";
import { Banner } from "../ui/answer/Banner.tsx";

export interface LinkBarProps {
  /** The link to show; without it, the one of the page. */
  link?: LinkState;
}

/** A slim bar while the link is lost; it goes away by itself. */
export function LinkBar({ link }: LinkBarProps) {
  const { t } = useTranslation();
  const ofPage = useLink();
  const { state, attempt } = link ?? ofPage;

  // The first connecting of a page is not a loss, and says nothing.
  if (state === "online" || (state === "connecting" && attempt === 0)) {
    return null;
  }
  const key = state === "offline" ? "noNetwork" : "lost";

  return (
    <Banner
      icon={<IconWifiOff size={18} stroke={1.5} aria-hidden="true" />}
      title={t(`shell.link.${key}`)}
    >
      {t(`shell.link.${key}Text`, { attempt })}
    </Banner>
  );
}
