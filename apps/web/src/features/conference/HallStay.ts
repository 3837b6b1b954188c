import { ApiFailure } from "../../platform/api/apiFailure.ts";
import type { EndReason } from "../../platform/media/endReason.ts";
import type { MediaRoom, RoomTold } from "../../platform/media/openRoom.ts";
import type { HallCore } from "./hallState.ts";
import { type LinkEvent, nextLink, type WaitReason } from "./model/link.ts";
import { nextSeat, type SeatEvent } from "./model/seat.ts";

const pollMs = 800;

/** Who must act when the stay changes. */
export interface StayTold {
  /** In the room, or out of it. */
  room: () => void;
  pictures: () => void;
  permissions: () => void;
}

/** Keeps one page in the room: takes the seat, enters, and comes back after every break. */
export class HallStay {
  room: MediaRoom | null = null;
  readonly #core: HallCore;
  readonly #told: StayTold;
  /** Counts entries: what comes late from an earlier one says nothing. */
  #number = 0;
  #isTakingOver = false;
  #isSoundBlocked = false;
  #isEngineSeenAway = false;
  #cancelRetry: (() => void) | null = null;
  #cancelPoll: (() => void) | null = null;

  constructor(core: HallCore, told: StayTold) {
    this.#core = core;
    this.#told = told;
  }

  /** Feeds the link's machine and does what it asks for. */
  feed(event: LinkEvent): void {
    const before = this.#core.getState().link;
    const link = nextLink(before, event);
    if (link === before) {
      return;
    }
    this.#core.tell({ link, ...(link.is === "live" ? {} : { line: null }) });
    this.#stopWaiting();
    if (link.is === "joining") {
      this.#number += 1;
      this.#join(this.#number).catch(() => undefined);
    } else if (link.is === "waiting") {
      const wait = Math.max(0, link.retryAt - this.#core.deps.now());
      this.#cancelRetry = this.#core.deps.later(() => this.feed({ type: "retry" }), wait);
      this.#pollEngine();
    } else if (link.is === "faltering") {
      this.#pollEngine();
    } else if (link.is === "idle" || link.is === "ended") {
      this.drop();
    }
  }

  feedSeat(event: SeatEvent): void {
    this.#core.tell({ seat: nextSeat(this.#core.getState().seat, event) });
  }

  /** A person at this page takes the seat from the page that holds it. */
  takeOver(): void {
    this.#isTakingOver = true;
    this.feed({ type: "reclaimed" });
  }

  /** Says whether this page is heard, after the page or the browser changed its mind. */
  tellSound(): void {
    const heard = this.#isSoundBlocked ? "blocked" : "playing";
    this.#core.tell({ sound: this.#core.isSilent() ? "off" : heard });
  }

  /** Leaves the room without a word to the machine. */
  drop(): void {
    this.#number += 1;
    const left = this.room;
    this.room = null;
    left?.leave().catch(() => undefined);
    this.#isSoundBlocked = false;
    this.tellSound();
    this.#told.room();
  }

  close(): void {
    this.#stopWaiting();
    this.drop();
  }

  #stopWaiting(): void {
    this.#cancelRetry?.();
    this.#cancelPoll?.();
  }

  async #join(mine: number): Promise<void> {
    const { deps } = this.#core;
    try {
      const address = await deps.takeSeat(this.#isTakingOver);
      this.#isTakingOver = false;
      if (mine !== this.#number) {
        return;
      }
      this.feedSeat({ type: "granted" });
      const opened = await deps.openRoom(address, this.#toldOf(mine));
      if (mine !== this.#number) {
        await opened.leave();
        return;
      }
      this.room = opened;
      this.feed({ type: "connected" });
      this.#told.room();
    } catch (error) {
      if (mine === this.#number) {
        this.#failed(error, mine);
      }
    }
  }

  #failed(error: unknown, mine: number): void {
    const code = error instanceof ApiFailure ? error.code : "";
    if (code === "conference/seat-taken") {
      this.#refused(mine).catch(() => undefined);
    } else if (code === "conference/seat-removed") {
      this.feed({ type: "end", why: "removed" });
    } else if (code === "conference/engine-away") {
      this.#lose("engine-away");
    } else {
      this.#lose(code === "platform/offline" ? "offline" : "lost");
    }
  }

  /** Without the engine nobody sits anywhere: whoever is still written down as sitting is not the cause. */
  async #refused(mine: number): Promise<void> {
    const isReady = await this.#core.deps.isEngineReady().catch(() => true);
    if (mine !== this.#number) {
      return;
    }
    if (isReady) {
      this.#replaced();
    } else {
      this.#lose("engine-away");
    }
  }

  #replaced(): void {
    this.feedSeat({ type: "taken" });
    this.feed({ type: "end", why: "replaced" });
  }

  #lose(why: WaitReason): void {
    const { deps } = this.#core;
    this.drop();
    this.feed({ type: "lost", now: deps.now(), random: deps.random(), why });
  }

  #toldOf(mine: number): RoomTold {
    const ours =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        if (mine === this.#number) {
          act(...args);
        }
      };
    return {
      pictures: ours(this.#told.pictures),
      permissions: ours(this.#told.permissions),
      faltered: ours(() => this.feed({ type: "faltered" })),
      restored: ours(() => {
        this.feed({ type: "connected" });
        this.#told.room();
      }),
      ended: ours((why) => this.#ended(why)),
      sound: ours((isBlocked) => {
        this.#isSoundBlocked = isBlocked;
        this.tellSound();
      }),
    };
  }

  #ended(why: EndReason): void {
    this.room = null;
    if (why === "replaced") {
      this.#replaced();
    } else {
      // Whether it was put out is said by the log and by the seat; the engine may err, and a page
      // that the browser froze has "left" without meaning to.
      this.#lose("lost");
    }
  }

  /** The engine's own word that it is back brings everyone in sooner than the table would. */
  #pollEngine(): void {
    const { deps } = this.#core;
    this.#cancelPoll = deps.later(
      () => {
        deps
          .isEngineReady()
          .catch(() => false)
          .then((isReady) => this.#heardOfEngine(isReady))
          .catch(() => undefined);
      },
      pollMs * (0.75 + deps.random() / 2),
    );
  }

  #heardOfEngine(isReady: boolean): void {
    const { link } = this.#core.getState();
    if (link.is !== "waiting" && link.is !== "faltering") {
      return;
    }
    const isKnownAway = link.is === "waiting" && link.why === "engine-away";
    const isBack = isReady && (this.#isEngineSeenAway || isKnownAway);
    this.#isEngineSeenAway = !isReady;
    if (!isBack) {
      this.#pollEngine();
    } else if (link.is === "waiting") {
      this.feed({ type: "retry" });
    } else {
      // The engine was restarted: its client would first try to resume what no longer exists.
      this.#lose("lost");
    }
  }
}
