import type { SittingLive } from "@plenary/contract/conference/schema";
import type { HallState } from "../../hallState.ts";

/** The one message that fills the screen. Null: the programme is shown. */
export type VenueNotice =
  | { is: "removed" | "elsewhere" | "joining" }
  | { is: "planned" | "waiting" | "adjourned" | "closed" }
  /** Falling out of the room; the first try is 1. */
  | { is: "lost"; attempt: number; why: "network" | "engine" | "server" }
  /** It never came in, because the engine is not there. */
  | { is: "engine"; attempt: number };

/** A message beside the picture, which goes on. */
export type VenueBar =
  | { is: "sound" }
  | { is: "ending" }
  | { is: "faltering" | "server" }
  | { is: "camera"; trouble: "refused" | "missing" | "busy" | "unsafe" }
  | { is: "microphone"; trouble: "refused" | "missing" | "busy" | "unsafe" };

export interface VenueFacts {
  sitting: SittingLive["state"];
  /** Something is on the programme. */
  isOnAir: boolean;
  hall: Pick<HallState, "link" | "seat" | "sound" | "camera" | "microphone">;
  /** This page has been in the room since it was loaded. */
  hasBeenIn: boolean;
  /** The line of the log holds. */
  isServerReached: boolean;
  /** This venue speaks and was asked to come to an end. */
  isEndingAsked: boolean;
}

/** Of all that is wrong or to be said, the one thing a room of people must know now. */
export function venueNotice(facts: VenueFacts): VenueNotice | null {
  const { sitting, hall, hasBeenIn } = facts;
  if (sitting === "closed" || sitting === "planned") {
    return { is: sitting };
  }
  if (hall.link.is === "ended" && hall.link.why === "removed") {
    return { is: "removed" };
  }
  if (hall.seat.is === "elsewhere" || (hall.link.is === "ended" && hall.link.why === "replaced")) {
    return { is: "elsewhere" };
  }
  const away = awayNotice(facts);
  if (away !== null) {
    return away;
  }
  if (hall.link.is !== "live" && hall.link.is !== "faltering" && !hasBeenIn) {
    return { is: "joining" };
  }
  if (sitting === "adjourned") {
    return { is: "adjourned" };
  }
  return sitting === "waiting" && !facts.isOnAir ? { is: "waiting" } : null;
}

/** What is said beside the picture: at most one thing, the one that helps most. */
export function venueBar(facts: VenueFacts): VenueBar | null {
  const { hall } = facts;
  if (facts.isEndingAsked) {
    return { is: "ending" };
  }
  if (hall.sound === "blocked") {
    return { is: "sound" };
  }
  if (hall.link.is === "faltering") {
    return { is: "faltering" };
  }
  if (!facts.isServerReached) {
    return { is: "server" };
  }
  if (isTrouble(hall.camera)) {
    return { is: "camera", trouble: hall.camera };
  }
  return isTrouble(hall.microphone) ? { is: "microphone", trouble: hall.microphone } : null;
}

const whyLost = { lost: "network", "engine-away": "engine", offline: "server" } as const;

function awayNotice({ hall, hasBeenIn }: VenueFacts): VenueNotice | null {
  const { link } = hall;
  // A second and later try: the message stays while it is under way, so that it does not flicker.
  const isTrying = link.is === "joining" && (hasBeenIn || link.after !== undefined);
  if (link.is !== "waiting" && !isTrying) {
    return null;
  }
  const why = link.is === "waiting" ? link.why : (link.after ?? "lost");
  const attempt = link.attempt + 1;
  const isEngine = why === "engine-away" && !hasBeenIn;
  return isEngine ? { is: "engine", attempt } : { is: "lost", attempt, why: whyLost[why] };
}

type Trouble = "refused" | "missing" | "busy" | "unsafe";
const troubles: readonly string[] = ["refused", "missing", "busy", "unsafe"];
const isTrouble = (state: string): state is Trouble => troubles.includes(state);
