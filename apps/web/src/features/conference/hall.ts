import type { SittingFact } from "@plenary/contract/conference/events";
import { mayInHall } from "@plenary/contract/conference/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { HallDevices } from "./HallDevices.ts";
import { HallPictures } from "./HallPictures.ts";
import { HallShowing } from "./HallShowing.ts";
import { HallStay } from "./HallStay.ts";
import type { HallDeps, HallWish } from "./hallDeps.ts";
import { type HallCore, type HallState, outsideHall } from "./hallState.ts";
import type { Mounted } from "./model/stageView.ts";
import { watchSigns } from "./readiness/watchSigns.ts";
import { watchLine } from "./watchLine.ts";

/**
 * One stay of one page in the hall. Composes the machines of `model/` and owns, for as long as it
 * lasts, what they need: the room, the devices, the timers. It never gives up by itself.
 */
export class Hall {
  readonly view: HallWish["view"];
  readonly #core: HallCore;
  readonly #stay: HallStay;
  readonly #devices: HallDevices | null;
  readonly #pictures: HallPictures;
  readonly #showing: HallShowing;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[];
  #state: HallState;
  #isSilent: boolean;
  #isWanted = false;
  #wasRemoved = false;
  #wasLive = false;

  constructor(wish: HallWish, deps: HallDeps) {
    const { standing, view, isSilent } = wish;
    const isVenue = view === "venue" && standing.roles.includes("venue");
    this.view = view;
    this.#isSilent = isSilent;
    this.#state = { ...outsideHall, sound: isSilent ? "off" : "playing" };
    this.#core = {
      wish,
      deps,
      myVenueId: isVenue ? standing.venueId : null,
      isSilent: () => this.#isSilent,
      getState: this.getState,
      tell: (change) => this.#tell(change),
    };
    const around = {
      room: () => this.#stay.room,
      sitting: () => deps.sitting.getState().state,
      ownPicture: () => this.#devices?.picture ?? null,
      pictures: () => this.#pictures.show(),
    };
    const venueId = this.#core.myVenueId;
    this.#devices = venueId === null ? null : new HallDevices(this.#core, { ...around, venueId });
    this.#pictures = new HallPictures(this.#core, around);
    this.#showing = new HallShowing(this.#core);
    this.#stay = new HallStay(this.#core, {
      pictures: around.pictures,
      permissions: () => this.#devices?.sync(),
      room: () => {
        this.#pictures.wish();
        this.#pictures.show();
        this.#devices?.sync();
      },
    });
    const liveRoom = () => (this.#state.link.is === "live" ? this.#stay.room : null);
    this.#stops = [
      deps.sitting.onFacts((facts) => this.#hear(facts)),
      deps.sitting.subscribe(() => this.#heed()),
      watchLine(this.#core, liveRoom),
      watchSigns(this.#core, liveRoom),
    ];
  }

  getState = (): HallState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes in as soon as the doors are open, and stays. */
  enter = (): void => {
    this.#isWanted = true;
    this.#devices?.open();
    const { link } = this.#state;
    if (link.is === "ended" && link.why === "left") {
      this.#stay.feed({ type: "join" });
    }
    this.#heed();
  };

  /** A person at this page takes the seat from the page that holds it. */
  takeOver = (): void => this.#stay.takeOver();

  /** Asks for camera and microphone again, after a refusal. */
  openCamera = (): void => this.#devices?.reopen();

  /** From a touch or a key: lifts the browser's block on sound. */
  unblockSound = (): void => {
    this.#stay.room?.startSound().catch(() => undefined);
  };

  /** Plays the voices or does not; the stay and its pictures go on. */
  setSilent(isSilent: boolean): void {
    if (isSilent !== this.#isSilent) {
      this.#isSilent = isSilent;
      this.#stay.tellSound();
      this.#pictures.wish();
    }
  }

  /** Gives the seat up. */
  leave = (): void => {
    this.#isWanted = false;
    this.#stay.feed({ type: "end", why: "left" });
    this.#stay.feedSeat({ type: "left" });
    this.#core.deps.leaveSeat().catch(() => undefined);
  };

  /** A picture stands on the page now; answers how to take it away. */
  mount(picture: Mounted): () => void {
    return this.#pictures.mount(picture);
  }

  /** A frame of this venue was decoded in the layer of this take. */
  saw(takeId: string, venueId: string): void {
    this.#showing.saw(takeId, venueId);
  }

  /** The layer of this take is what the screen shows now. */
  revealed(takeId: string): void {
    this.#showing.revealed(takeId);
  }

  /** Ends it all, with the page. The seat stays this page's: a reload takes it again. */
  close(): void {
    this.#isWanted = false;
    for (const stop of this.#stops) {
      stop();
    }
    this.#stay.close();
    this.#pictures.close();
    this.#devices?.close();
    this.#core.deps.release();
  }

  #tell(change: Partial<HallState>): void {
    const isNew = Object.entries(change).some(
      ([key, value]) => this.#state[key as keyof HallState] !== value,
    );
    if (isNew) {
      this.#state = { ...this.#state, ...change };
      for (const listener of [...this.#listeners]) {
        listener();
      }
    }
  }

  /** What the sitting says now about being here at all. */
  #heed(): void {
    const { is, state: sitting } = this.#core.deps.sitting.getState();
    if (sitting === null) {
      return;
    }
    const { link } = this.#state;
    const mayEnter = this.#isWanted && mayInHall(this.#core.wish.standing, "sit", sitting.state);
    if (sitting.state === "closed") {
      this.#devices?.rest();
    }
    if (!mayEnter) {
      this.#stay.feed({ type: "shut" });
    } else if (link.is === "idle") {
      this.#stay.feed({ type: "join" });
    }
    this.#heedRemoval(sitting);

    // The line to the server is back: the way to the engine may be too.
    const isLive = is === "live";
    if (isLive && !this.#wasLive) {
      this.#stay.feed({ type: "retry" });
    }
    this.#wasLive = isLive;
    this.#pictures.wish();
    this.#showing.heed();
    this.#devices?.sync();
  }

  #heedRemoval({ venues }: SittingLive): void {
    const { myVenueId } = this.#core;
    const me = venues.find((venue) => venue.id === myVenueId);
    const isRemoved = me?.link === "removed";
    if (isRemoved && this.#state.link.is !== "idle") {
      this.#stay.feed({ type: "end", why: "removed" });
    } else if (!isRemoved && this.#wasRemoved) {
      this.#stay.feed({ type: "invited" });
    }
    this.#wasRemoved = isRemoved;
  }

  #hear(facts: readonly SittingFact[]): void {
    for (const fact of facts) {
      if (fact.type === "conference/taken") {
        this.#showing.begin(fact.data.stage, fact.data.take);
      } else if (fact.type === "conference/seat-leased") {
        this.#heardOfLease(fact.data);
      }
    }
  }

  #heardOfLease({ venueId, lease }: { venueId: string; lease: string }): void {
    if (venueId !== this.#core.myVenueId) {
      return;
    }
    const isMine = lease === this.#core.deps.lease;
    this.#stay.feedSeat({ type: "leased", isMine });
    if (!isMine && this.#state.seat.is === "elsewhere") {
      this.#stay.feed({ type: "end", why: "replaced" });
    }
  }
}
