import type { Layout, SittingLive, Stage } from "@plenary/contract/conference/schema";
import { cellsOf } from "@plenary/contract/conference/stage/cellsOf";

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

const small = { nine: "low", sixteen: "low", "twenty-five": "low" } as const;

/**
 * The size of the stage's pictures by the kind of screen: 720, 360 or 180 lines, as large as a cell
 * needs. Nine and more come small: together they must pass through the line of a county.
 */
export const stageQuality: Record<HallView, Record<Layout, Quality>> = {
  venue: { single: "high", pair: "high", quad: "medium", ...small },
  programme: { single: "high", pair: "high", quad: "medium", ...small, nine: "medium" },
  desk: { single: "high", pair: "medium", quad: "low", ...small },
  tablet: { single: "medium", pair: "medium", quad: "low", ...small },
  phone: { single: "medium", pair: "low", quad: "low", ...small },
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
    // The desk's preview plays the source in full: so its publisher keeps the upper layers open. A
    // preview of many small ones moves like the tiles of the wall: the lowest layer is always open.
    const isLarge = cellsOf[sitting.armed.stage.layout] <= 4;
    wishStage(sitting.armed.stage, view === "desk" && isLarge);
  }
  // The tour's next venue is at hand as if it were armed.
  if (sitting.tour?.state === "running") {
    wish(sitting.tour.nextId, view === "desk", stageQuality[view].single);
  }
  // After each speech the picture goes back to the main venue: it is always at hand.
  for (const venue of sitting.venues) {
    if (venue.kind === "main") {
      wish(venue.id, false, stageQuality[view].single);
    }
  }
  // What is on moves anyhow, and takes no tile's place.
  const isOn = new Map([...wishes].map(([venueId, each]) => [venueId, each.isEnabled]));
  for (const { venueId, quality, isMoving } of moving(mounted, isOn, looking.turn)) {
    wish(venueId, isMoving, quality);
  }
  return wishes;
}

/** All but small tiles move, and whatever is on; of the others the first dozen, and a few more in turn. */
function moving(
  mounted: readonly Mounted[],
  isOn: ReadonlyMap<string, boolean>,
  turn: number,
): (Mounted & { isMoving: boolean })[] {
  const mayStand = (each: Mounted) => each.quality === "low" && isOn.get(each.venueId) !== true;
  const large = mounted.filter((each) => !mayStand(each));
  const small = mounted.filter(mayStand);
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
