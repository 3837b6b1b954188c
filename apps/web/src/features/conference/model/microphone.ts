import { mayBeHeard } from "@plenary/contract/conference/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";

export interface MicrophoneDuty {
  /** The log gives this venue the right to be heard, so its page opens the microphone. */
  isOpen: boolean;
  /** A call that waits for this venue's answer. */
  callId: string | null;
}

/** What a venue's page owes the hall with its microphone. */
export function microphoneDuty(sitting: SittingLive, myVenueId: string): MicrophoneDuty {
  const me = sitting.venues.find((venue) => venue.id === myVenueId);
  const call = sitting.floor.find(
    (entry) => entry.venueId === myVenueId && entry.state === "called",
  );
  return {
    isOpen:
      me !== undefined &&
      mayBeHeard(me.id, me.isOpen, sitting.floor, sitting.state, sitting.rollCall),
    callId: call?.id ?? null,
  };
}

/** Calls to answer now: once each, and only with the microphone really open. */
export function callToAnswer(
  duty: MicrophoneDuty,
  isPublished: boolean,
  answered: ReadonlySet<string>,
): string | null {
  return isPublished && duty.callId !== null && !answered.has(duty.callId) ? duty.callId : null;
}
