import type { DeskFact, SittingFact } from "./events.ts";
import type { DeskLive, FloorEntry, HallVenue, ShownCount, SittingLive } from "./schema.ts";

const keptActs = 60;
const keptTakes = 30;
const keptSpeeches = 10;
const isOver = (entry: FloorEntry) => !["waiting", "called", "speaking"].includes(entry.state);

/** Those in the queue by order, then the last ten that are over, the newest first by order. */
export function floorOf(entries: readonly FloorEntry[]): FloorEntry[] {
  const byOrder = [...entries].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const over = byOrder.filter(isOver).slice(-keptSpeeches);
  return [...byOrder.filter((entry) => !isOver(entry)), ...over];
}

function mergeFloor(floor: readonly FloorEntry[], changed: readonly FloorEntry[]): FloorEntry[] {
  const ids = new Set(changed.map((entry) => entry.id));
  return floorOf([...floor.filter((entry) => !ids.has(entry.id)), ...changed]);
}

function eachVenue(
  state: SittingLive,
  changes: readonly { venueId: string }[],
  to: (venue: HallVenue, index: number) => HallVenue,
): SittingLive {
  const index = new Map(changes.map((change, i) => [change.venueId, i]));
  return {
    ...state,
    venues: state.venues.map((venue) => {
      const at = index.get(venue.id);
      return at === undefined ? venue : to(venue, at);
    }),
  };
}

function beginItem(state: SittingLive, itemId: string, at: string): SittingLive {
  return {
    ...state,
    agenda: state.agenda.map((item) => {
      if (item.id === itemId) {
        return { ...item, begunAt: at, endedAt: null };
      }
      return item.begunAt !== null && item.endedAt === null ? { ...item, endedAt: at } : item;
    }),
  };
}

/** Old state + fact = what a fresh snapshot of the sitting would give. */
export function reduceSitting(state: SittingLive, fact: SittingFact): SittingLive {
  switch (fact.type) {
    case "conference/moved": {
      const begins = fact.data.to === "sitting" && state.sittingSince === null;
      return {
        ...state,
        state: fact.data.to,
        sittingSince: begins ? fact.at : state.sittingSince,
      };
    }
    case "conference/venues-linked":
      return eachVenue(state, fact.data.venues, (venue, i) => ({
        ...venue,
        link: fact.data.venues[i]?.link ?? venue.link,
        linkSince: fact.at,
      }));
    case "conference/microphones-set":
      return eachVenue(state, fact.data.venues, (venue, i) => ({
        ...venue,
        isOpen: fact.data.venues[i]?.isOpen ?? venue.isOpen,
      }));
    case "conference/floor-changed":
      return { ...state, floor: mergeFloor(state.floor, fact.data.entries) };
    case "conference/armed":
      return { ...state, armed: fact.data.armed };
    case "conference/taken":
      return { ...state, stage: fact.data.stage, take: fact.data.take };
    case "conference/clock-set":
      return { ...state, clock: fact.data.clock };
    case "conference/ending-asked":
      return { ...state, endingAskedAt: fact.data.at };
    case "conference/held":
      return { ...state, isHeld: fact.data.isHeld };
    case "conference/ruled":
      return { ...state, rules: { ...state.rules, ...fact.data } };
    case "conference/toured":
      return { ...state, tour: fact.data.tour };
    case "conference/locked":
      return { ...state, lock: fact.data.lock };
    case "conference/post-shown":
      return { ...state, post: fact.data.post };
    case "conference/item-begun":
      return beginItem(state, fact.data.itemId, fact.at);
    case "conference/roll-called":
      return { ...state, rollCall: fact.data.rollCall };
    case "conference/counted":
      return { ...state, counts: fact.data };
    case "conference/seat-leased":
    case "conference/roster-changed":
      return state;
  }
}

/** Median and slowest of the screens that have shown a take. */
function sumTake(shown: ShownCount): DeskLive["takes"][number] {
  const all = Object.values(shown.shown).sort((a, b) => a - b);
  return {
    takeId: shown.takeId,
    at: shown.at,
    medianMs: all[Math.floor((all.length - 1) / 2)] ?? 0,
    maxMs: all.at(-1) ?? 0,
  };
}

/** Keeps a figure per take, the newest last. */
export function keepTake(takes: DeskLive["takes"], shown: ShownCount): DeskLive["takes"] {
  const others = takes.filter((take) => take.takeId !== shown.takeId);
  return [...others, sumTake(shown)].slice(-keptTakes);
}

/** Old state + fact = what a fresh snapshot of the desk would give. */
export function reduceDesk(state: DeskLive, fact: DeskFact): DeskLive {
  switch (fact.type) {
    case "conference/picked": {
      const { pick } = fact.data;
      const isNew = !state.picks.some((each) => each.id === pick.id);
      const picks = isNew
        ? [...state.picks, pick]
        : state.picks.map((each) => (each.id === pick.id ? pick : each));
      return { ...state, picks };
    }
    case "conference/acted":
      return {
        ...state,
        acts: [...state.acts, fact.data.act].slice(-keptActs),
        actsTotal: state.actsTotal + 1,
      };
    case "conference/shown-awaited":
      return { ...state, shown: fact.data.shown };
    case "conference/shown": {
      // A late report of an earlier take says nothing about the picture that is on now.
      if (state.shown?.takeId !== fact.data.takeId) {
        return state;
      }
      const shown = { ...state.shown, shown: { ...state.shown.shown, ...fact.data.shown } };
      return { ...state, shown, takes: keepTake(state.takes, shown) };
    }
    case "conference/lines": {
      const venues = { ...state.venues };
      for (const [venueId, line] of Object.entries(fact.data.lines)) {
        const before = venues[venueId];
        if (before) {
          venues[venueId] = { ...before, line };
        }
      }
      return { ...state, venues };
    }
    case "conference/heads-reported": {
      const before = state.venues[fact.data.venueId];
      if (!before) {
        return state;
      }
      const venue = { ...before, heads: fact.data.heads };
      return { ...state, venues: { ...state.venues, [fact.data.venueId]: venue } };
    }
    case "conference/roll-marked":
      return { ...state, roll: { ...state.roll, ...fact.data.marks } };
    case "conference/readiness-set": {
      const venues = { ...state.readiness.venues, ...fact.data.venues };
      return { ...state, readiness: { ...state.readiness, venues } };
    }
    case "conference/roster-changed":
      return state;
  }
}
