import type { Layout, SittingLive, Stage } from "@plenary/contract/conference/schema";

/** What kind of screen looks at the hall. */
export type HallView =
  | "venue" // a venue's television
  | "programme" // the page that is recorded
  | "desk" // the director's monitors and wall
  | "tablet" // the chair
  | "phone"; // members and operators

export type Quality = "low" | "medium" | "high";

export interface PictureWish {
  isEnabled: boolean;
  quality: Quality;
}

/** A picture that stands on this page now, on the stage or as a tile. */
export interface Mounted {
  venueId: string;
  quality: Quality;
}

/** The size of the stage's pictures by the kind of screen. */
export const stageQuality: Record<HallView, Record<Layout, Quality>> = {
  venue: { single: "high", pair: "high" },
  programme: { single: "high", pair: "high" },
  desk: { single: "high", pair: "medium" },
  tablet: { single: "medium", pair: "medium" },
  phone: { single: "medium", pair: "low" },
};
/** More moving tiles than this and a desk's machine stutters; the others stand still between visits. */
const mostMoving = 12;
const visitedAtOnce = 4;

export interface Looking {
  view: HallView;
  /** Its own picture comes from its own camera, not from the engine. */
  myVenueId: string | null;
  mounted: readonly Mounted[];
  /** Counts up every few seconds: which of the still tiles are visited now. */
  turn: number;
}

/**
 * Which pictures this page takes from the engine, in which size. What is on is enabled at once, what
 * is armed is subscribed and held back, so that a cut costs one message and one keyframe.
 */
export function stageView(sitting: SittingLive, looking: Looking): Map<string, PictureWish> {
  const { view, myVenueId, mounted } = looking;
  const wishes = new Map<string, PictureWish>();
  const wish = (venueId: string | null, isEnabled: boolean, quality: Quality) => {
    if (venueId !== null && venueId !== myVenueId) {
      wishes.set(venueId, stronger(wishes.get(venueId), { isEnabled, quality }));
    }
  };
  const wishStage = (stage: Stage, isEnabled: boolean) => {
    for (const venueId of stage.cells) {
      wish(venueId, isEnabled, stageQuality[view][stage.layout]);
    }
  };

  wishStage(sitting.stage, true);
  if (sitting.armed !== null) {
    // The desk's preview plays the source in full: so its publisher keeps the upper layers open.
    wishStage(sitting.armed.stage, view === "desk");
  }
  // After each speech the picture goes back to the main venue: it is always at hand.
  for (const venue of sitting.venues) {
    if (venue.kind === "main") {
      wish(venue.id, false, stageQuality[view].single);
    }
  }
  for (const { venueId, quality, isMoving } of moving(mounted, looking.turn)) {
    wish(venueId, isMoving, quality);
  }
  return wishes;
}

/** All but small tiles move; of those the first dozen, and a few others in turn. */
function moving(mounted: readonly Mounted[], turn: number): (Mounted & { isMoving: boolean })[] {
  const large = mounted.filter((each) => each.quality !== "low");
  const small = mounted.filter((each) => each.quality === "low");
  const still = small.slice(mostMoving);
  const first = still.length === 0 ? 0 : (turn * visitedAtOnce) % still.length;
  const visited = new Set([...still, ...still].slice(first, first + visitedAtOnce));
  return [
    ...large.map((each) => ({ ...each, isMoving: true })),
    ...small.map((each, place) => ({
      ...each,
      isMoving: place < mostMoving || visited.has(each),
    })),
  ];
}

const rank: Record<Quality, number> = { low: 0, medium: 1, high: 2 };

/** Several places may want the same picture: what is enabled counts first, then the larger. */
function stronger(one: PictureWish | undefined, other: PictureWish): PictureWish {
  if (one === undefined) {
    return other;
  }
  if (one.isEnabled !== other.isEnabled) {
    return one.isEnabled ? one : other;
  }
  return rank[one.quality] >= rank[other.quality] ? one : other;
}
