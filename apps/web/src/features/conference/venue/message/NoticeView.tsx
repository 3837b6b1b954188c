import type { HallVenue, SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../../platform/i18n/dates.ts";
import { useHall } from "../../useHall.ts";
import { EngineMessage } from "./EngineMessage.tsx";
import { LostMessage } from "./LostMessage.tsx";
import { PlainMessage } from "./PlainMessage.tsx";
import { TestCard } from "../TestCard.tsx";
import type { VenueNotice } from "../model/venueNotice.ts";

export interface NoticeViewProps {
  notice: VenueNotice;
  sitting: SittingLive;
  venue: HallVenue;
  /** Since when this page has fallen out. */
  since: number | null;
}

/** The one message that takes the place of the programme. */
export function NoticeView({ notice, sitting, venue, since }: NoticeViewProps) {
  const { t, i18n } = useTranslation();
  const hall = useHall();

  switch (notice.is) {
    case "lost":
      return (
        <LostMessage
          venue={venue.name}
          main={sitting.venues.find(({ kind }) => kind === "main")?.name ?? ""}
          attempt={notice.attempt}
          since={since}
          why={notice.why}
          isSitting={sitting.state === "sitting"}
        />
      );
    case "engine":
      return <EngineMessage />;
    case "elsewhere":
      return (
        <PlainMessage
          title={t("conference.venue.elsewhere.title")}
          text={t("conference.venue.elsewhere.text", { venue: venue.name })}
          action={
            <button type="button" ref={(button) => button?.focus()} onClick={() => hall.takeOver()}>
              {t("conference.venue.elsewhere.here")}
            </button>
          }
        />
      );
    case "removed":
      return (
        <PlainMessage
          title={t("conference.venue.removed.title")}
          text={t("conference.venue.removed.text")}
        />
      );
    case "planned":
      return (
        <TestCard
          title={sitting.title}
          state={t("conference.venue.card.planned")}
          text={fullDate(Date.parse(sitting.startsAt), i18n.language)}
        />
      );
    case "joining":
    case "waiting":
    case "adjourned":
    case "closed":
      return (
        <TestCard
          title={sitting.title}
          state={t(`conference.venue.card.${notice.is}`)}
          text={t(`conference.venue.card.${notice.is}Text`)}
        />
      );
  }
}
