import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { useFrame } from "../../../shell/useFrame.ts";
import { failureText } from "../../../ui/answer/failureText.ts";
import { useSitting, useStanding } from "../api.ts";
import { HallRoom } from "../parts/HallRoom.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import { PlainMessage } from "../venue/message/PlainMessage.tsx";
import { VenueScreen } from "../venue/VenueScreen.tsx";
import { useIdleCursor } from "../venue/useIdleCursor.ts";
import { useVenueCamera } from "../venue/useVenueCamera.ts";
import { useWakeLock } from "../venue/useWakeLock.ts";
import styles from "./VenuePage.module.css";

/** So long after a refusal the page is loaded afresh: nobody stands beside it to do so. */
const reloadMs = 30_000;

/** A venue's television: takes its seat by itself, and comes back by itself from anything. */
export function VenuePage() {
  const meetingId = useMeetingId();
  useFrame("room");
  useWakeLock();
  useEffect(() => holdUpdates(), []);
  const isIdle = useIdleCursor();

  return (
    <div className={styles["screen"]} data-idle={isIdle || undefined}>
      <Seat meetingId={meetingId} />
    </div>
  );
}

function Seat({ meetingId }: { meetingId: string }): ReactNode {
  const { t } = useTranslation();
  const sitting = useSitting(meetingId);
  const standing = useStanding(meetingId);
  const me = standing.data;
  const venue = sitting.state?.venues.find(({ id }) => id === me?.venueId);
  const camera = useVenueCamera(venue);
  const error = sitting.error ?? (me === undefined ? standing.error : null);
  const isLost = error !== null;

  useEffect(() => {
    if (!isLost) {
      return undefined;
    }
    const timer = setTimeout(() => location.reload(), reloadMs);
    return () => clearTimeout(timer);
  }, [isLost]);

  if (sitting.state !== null && me !== undefined && venue !== undefined) {
    return (
      <HallRoom meetingId={meetingId} view="venue" camera={camera}>
        <VenueScreen
          sitting={sitting.state}
          venue={venue}
          standing={me}
          isLive={sitting.is === "live"}
        />
      </HallRoom>
    );
  }
  if (error !== null) {
    return (
      <PlainMessage
        title={t("conference.venue.unreached.title")}
        text={failureText(error, t).text}
      />
    );
  }
  if (sitting.state !== null && me !== undefined) {
    return (
      <PlainMessage
        title={t("conference.venue.noVenue.title")}
        text={t("conference.venue.noVenue.text")}
      />
    );
  }
  return (
    <PlainMessage
      title={t("conference.venue.opening.title")}
      text={t("conference.venue.opening.text")}
    />
  );
}
