import { mayInHall } from "@plenary/contract/conference/rules";
import type { SittingFact } from "@plenary/contract/conference/events";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { ApiFailure } from "../../platform/api/apiFailure.ts";
import type { EndReason } from "../../platform/media/endReason.ts";
import type { MediaRoom } from "../../platform/media/openRoom.ts";
import type { HallDeps, HallWish } from "./hallDeps.ts";
import { hallDevices } from "./hallDevices.ts";
import { watchLine } from "./hallLine.ts";
import { type HallState, outsideHall } from "./hallState.ts";
import { audibleFor } from "./model/heard.ts";
import { type LinkEvent, nextLink, type WaitReason } from "./model/link.ts";
import { nextSeat, type SeatEvent } from "./model/seat.ts";
import { beginShowing, complete, decoded, type Showing } from "./model/shown.ts";
import { type Mounted, stageView } from "./model/stageView.ts";

const pollMs = 800;
const turnMs = 3_000;
const identityOf = (venueId: string) => `venue:${venueId}`;

/** What the parts of a page need of the hall. */
export interface Hall {
  readonly view: HallWish["view"];
  getState: () => HallState;
  subscribe: (listener: () => void) => () => void;
  enter: () => void;
  /** A person at this page takes the seat from the page that holds it. */
  takeOver: () => void;
  /** Asks for camera and microphone again, after a refusal. */
  openCamera: () => void;
  /** From a touch or a key: lifts the browser's block on sound. */
  unblockSound: () => void;
  leave: () => void;
  /** A picture stands on the page now; answers how to take it away. */
  mount: (picture: Mounted) => () => void;
  /** A frame of this venue was decoded in the layer of this take. */
  saw: (takeId: string, venueId: string) => void;
  /** The layer of this take is what the screen shows now. */
  revealed: (takeId: string) => void;
  /** Ends it all, with the page. */
  close: () => void;
}

/**
 * One stay of one page in the hall. Composes the machines of `model/` and owns what they need for as
 * long as it lasts: the room, the devices, the timers. It never gives up by itself.
 */
export function openHall(wish: HallWish, deps: HallDeps): Hall {
  const { standing, view } = wish;
  const isVenue = standing.roles.includes("venue") && standing.venueId !== null && view === "venue";
  const myVenueId = isVenue ? standing.venueId : null;
  const listeners = new Set<() => void>();
  const mounted = new Set<Mounted>();
  const timers = new Map<"retry" | "poll" | "turn", () => void>();
  let state: HallState = { ...outsideHall, sound: wish.isSilent ? "off" : "playing" };
  let room: MediaRoom | null = null;
  /** Counts entries: what comes late from an earlier one says nothing. */
  let stay = 0;
  let isWanted = false;
  let isTakingOver = false;
  let wasRemoved = false;
  let wasLive = false;
  let turn = 0;
  let showing: Showing | null = null;
  let isApplying = false;

  const sitting = (): SittingLive | null => deps.sitting.getState().state;
  const tell = (change: Partial<HallState>) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) {
      listener();
    }
  };
  const after = (name: "retry" | "poll" | "turn", ms: number, callback: () => void) => {
    timers.get(name)?.();
    timers.set(name, deps.later(callback, ms));
  };
  const feedSeat = (event: SeatEvent) => tell({ seat: nextSeat(state.seat, event) });

  const devices =
    myVenueId === null
      ? null
      : hallDevices({
          deps,
          wish: wish.camera,
          venueId: myVenueId,
          room: () => room,
          sitting,
          tell: (change) => {
            tell(change);
            showPictures();
          },
        });

  const showPictures = () => {
    const pictures = new Map<string, MediaStreamTrack>();
    for (const identity of room?.identities() ?? []) {
      const track = room?.picture(identity) ?? null;
      if (track !== null && identity.startsWith("venue:")) {
        pictures.set(identity.slice("venue:".length), track);
      }
    }
    const own = devices?.picture() ?? null;
    if (own !== null && myVenueId !== null) {
      pictures.set(myVenueId, own);
    }
    if (!isSameMap(state.pictures, pictures)) {
      tell({ pictures });
    }
  };
  const applyWishes = () => {
    const now = sitting();
    if (room === null || now === null) {
      return;
    }
    const wishes = stageView(now, { view, myVenueId, mounted: [...mounted], turn });
    const voices = wish.isSilent ? [] : audibleFor(now, myVenueId);
    room.want({
      pictures: new Map([...wishes].map(([venueId, each]) => [identityOf(venueId), each])),
      voices: new Set(voices.map(identityOf)),
    });
  };
  const applySoon = () => {
    if (!isApplying) {
      isApplying = true;
      queueMicrotask(() => {
        isApplying = false;
        applyWishes();
      });
    }
  };

  const feed = (event: LinkEvent) => {
    const before = state.link;
    const link = nextLink(before, event);
    if (link === before) {
      return;
    }
    tell({ link, ...(link.is === "live" ? {} : { line: null }) });
    timers.get("retry")?.();
    timers.get("poll")?.();
    if (link.is === "joining") {
      stay += 1;
      join(stay).catch(() => undefined);
    } else if (link.is === "waiting") {
      after("retry", Math.max(0, link.retryAt - deps.now()), () => feed({ type: "retry" }));
      pollEngine();
    } else if (link.is === "idle" || link.is === "ended") {
      dropRoom();
    }
  };
  const lose = (why: WaitReason) => {
    dropRoom();
    feed({ type: "lost", now: deps.now(), random: deps.random(), why });
  };
  const dropRoom = () => {
    stay += 1;
    const left = room;
    room = null;
    left?.leave().catch(() => undefined);
    showPictures();
  };
  /** The engine's own word that it is back brings everyone in sooner than the table would. */
  const pollEngine = () => {
    after("poll", pollMs * (0.75 + deps.random() / 2), () => {
      deps
        .isEngineReady()
        .catch(() => false)
        .then((isReady) => {
          if (state.link.is !== "waiting") {
            return;
          }
          if (isReady && state.link.why === "engine-away") {
            feed({ type: "retry" });
          } else {
            pollEngine();
          }
        })
        .catch(() => undefined);
    });
  };

  const join = async (mine: number) => {
    try {
      const address = await deps.takeSeat(isTakingOver);
      isTakingOver = false;
      if (mine !== stay) {
        return;
      }
      feedSeat({ type: "granted" });
      const opened = await deps.openRoom(address, toldOf(mine));
      if (mine !== stay) {
        await opened.leave();
        return;
      }
      room = opened;
      feed({ type: "connected" });
      applyWishes();
      devices?.sync();
      showPictures();
    } catch (error) {
      if (mine === stay) {
        failed(error);
      }
    }
  };
  const failed = (error: unknown) => {
    const code = error instanceof ApiFailure ? error.code : "";
    if (code === "conference/seat-taken") {
      feedSeat({ type: "taken" });
      feed({ type: "end", why: "replaced" });
    } else if (code === "conference/seat-removed") {
      feed({ type: "end", why: "removed" });
    } else if (code === "conference/engine-away") {
      lose("engine-away");
    } else {
      lose(code === "platform/offline" ? "offline" : "lost");
    }
  };
  const toldOf = (mine: number) => {
    const ours =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        if (mine === stay) {
          act(...args);
        }
      };
    return {
      pictures: ours(showPictures),
      faltered: ours(() => feed({ type: "faltered" })),
      restored: ours(() => {
        feed({ type: "connected" });
        showPictures();
      }),
      ended: ours(ended),
      sound: ours((isBlocked: boolean) => tell({ sound: isBlocked ? "blocked" : "playing" })),
      permissions: ours(() => devices?.sync()),
    };
  };
  const ended = (why: EndReason) => {
    room = null;
    if (why === "replaced") {
      feedSeat({ type: "taken" });
      feed({ type: "end", why: "replaced" });
    } else {
      // Whether it was put out is said by the log and by the seat; the engine may err.
      lose("lost");
    }
  };

  /** What the sitting says now about being here at all. */
  const heed = () => {
    const { is, state: now } = deps.sitting.getState();
    if (now === null) {
      return;
    }
    const isOpen = isWanted && mayInHall(standing, "sit", now.state);
    if (!isOpen && state.link.is !== "ended") {
      feed({ type: "shut" });
    } else if (isOpen && state.link.is === "idle") {
      feed({ type: "join" });
    }
    heedRemoval(now);
    // The line to the server is back: the way to the engine may be too.
    const isLive = is === "live";
    if (isLive && !wasLive && state.link.is === "waiting") {
      feed({ type: "retry" });
    }
    wasLive = isLive;
    applyWishes();
    devices?.sync();
  };
  const heedRemoval = (now: SittingLive) => {
    const isRemoved =
      now.venues.find((venue) => venue.id === myVenueId)?.link === "removed" && myVenueId !== null;
    if (isRemoved && state.link.is !== "ended" && state.link.is !== "idle") {
      feed({ type: "end", why: "removed" });
    } else if (!isRemoved && wasRemoved) {
      feed({ type: "invited" });
    }
    wasRemoved = isRemoved;
  };
  const hear = (facts: readonly SittingFact[]) => {
    for (const fact of facts) {
      if (fact.type === "conference/taken") {
        showing = beginShowing(fact.data.stage, fact.data.take);
      } else if (fact.type === "conference/seat-leased" && fact.data.venueId === myVenueId) {
        const isMine = fact.data.lease === deps.lease;
        feedSeat({ type: "leased", isMine });
        if (!isMine && state.seat.is === "elsewhere") {
          feed({ type: "end", why: "replaced" });
        }
      }
    }
  };
  const show = (next: Showing | null) => {
    const isDone = next?.shownMs != null && showing?.shownMs == null;
    showing = next;
    if (isDone && view === "venue") {
      deps.report("shown", { takeId: next.takeId, ms: next.shownMs });
    }
  };
  const takeTurns = () => {
    after("turn", turnMs, () => {
      turn += 1;
      applyWishes();
      takeTurns();
    });
  };

  const stops = [
    deps.sitting.onFacts(hear),
    deps.sitting.subscribe(heed),
    watchLine({
      deps,
      room: () => (state.link.is === "live" ? room : null),
      tell: (line) => tell({ line }),
      isReported: isVenue,
    }),
  ];
  takeTurns();

  return {
    view,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enter: () => {
      isWanted = true;
      devices?.open();
      if (state.link.is === "ended" && state.link.why === "left") {
        feed({ type: "join" });
      }
      heed();
    },
    takeOver: () => {
      isTakingOver = true;
      feed({ type: "reclaimed" });
    },
    openCamera: () => devices?.open(),
    unblockSound: () => {
      room?.startSound().catch(() => undefined);
    },
    leave: () => {
      isWanted = false;
      feed({ type: "end", why: "left" });
      feedSeat({ type: "left" });
      deps.leaveSeat().catch(() => undefined);
    },
    mount: (picture) => {
      mounted.add(picture);
      applySoon();
      return () => {
        mounted.delete(picture);
        applySoon();
      };
    },
    saw: (takeId, venueId) => show(decoded(showing, { takeId, venueId, at: deps.now() })),
    revealed: (takeId) => {
      if (showing?.takeId === takeId) {
        show(complete(showing, deps.now()));
      }
    },
    close: () => {
      isWanted = false;
      for (const stop of stops) {
        stop();
      }
      for (const cancel of timers.values()) {
        cancel();
      }
      dropRoom();
      devices?.close();
      deps.release();
    },
  };
}

function isSameMap<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
