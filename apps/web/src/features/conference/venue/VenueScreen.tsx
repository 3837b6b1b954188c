import { mayInHall } from "@plenary/contract/conference/rules";
import type { HallVenue, SittingLive, Standing } from "@plenary/contract/conference/schema";
import { BeingCalled } from "../rollCall/BeingCalled.tsx";
import { ownFloor } from "../floor/model/ownFloor.ts";
import { useHallState } from "../useHall.ts";
import { BarView } from "./message/BarView.tsx";
import { FloorButton } from "./FloorButton.tsx";
import { Reconnecting } from "./Reconnecting.tsx";
import { NoticeView } from "./message/NoticeView.tsx";
import { Programme } from "./Programme.tsx";
import { VenueStrip } from "./VenueStrip.tsx";
import { type VenueFacts, venueBar, venueNotice } from "./model/venueNotice.ts";
import { useFloorButton } from "./useFloorButton.ts";
import { useTrouble } from "./useTrouble.ts";
import { useUnblockSound } from "./useUnblockSound.ts";
import styles from "./VenueScreen.module.css";

export interface VenueScreenProps {
  sitting: SittingLive;
  venue: HallVenue;
  standing: Standing;
  /** The log's line holds. */
  isLive: boolean;
}

/** The whole television of a venue: the programme or the one message, and the venue's own strip. */
export function VenueScreen({ sitting, venue, standing, isLive }: VenueScreenProps) {
  const hall = useHallState();
  const trouble = useTrouble(hall.link);
  const own = ownFloor(sitting, venue.id);
  const isIn = hall.link.is === "live" || hall.link.is === "faltering";
  const canAsk = isIn && mayInHall(standing, "ask", sitting.state);
  const acts = useFloorButton(sitting.meetingId, own, canAsk);
  useUnblockSound(hall.sound === "blocked");

  const facts: VenueFacts = {
    sitting: sitting.state,
    isOnAir: sitting.stage.cells.some((venueId) => venueId !== null),
    isPause: sitting.stage.pause !== undefined,
    hall,
    hasBeenIn: trouble.hasBeenIn,
    isServerReached: isLive,
    isEndingAsked: own.is === "speaking" && sitting.endingAskedAt !== null,
  };
  const notice = venueNotice(facts);
  const bar = notice === null ? venueBar(facts) : null;

  return (
    <>
      <main className={styles["main"]}>
        {bar !== null && <BarView bar={bar} />}
        {notice === null && <BeingCalled sitting={sitting} venue={venue} />}
        {/* It stays on the page beneath a message, so that it is there at once when the line is. */}
        <Programme sitting={sitting} />
        {notice !== null && (
          <div className={styles["over"]}>
            <NoticeView notice={notice} sitting={sitting} venue={venue} since={trouble.since} />
          </div>
        )}
      </main>
      <VenueStrip venue={venue}>
        {notice?.is === "lost" ? (
          <Reconnecting />
        ) : (
          isIn && <FloorButton sitting={sitting} own={own} canAsk={canAsk} acts={acts} />
        )}
      </VenueStrip>
    </>
  );
}
