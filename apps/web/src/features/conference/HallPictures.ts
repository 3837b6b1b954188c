import type { SittingLive } from "@plenary/contract/conference/schema";
import type { MediaRoom } from "../../platform/media/openRoom.ts";
import type { HallCore } from "./hallState.ts";
import { audibleFor } from "./model/heard.ts";
import { type Mounted, stageView } from "./model/stageView.ts";

const turnMs = 3_000;
const prefix = "venue:";

interface Around {
  room: () => MediaRoom | null;
  sitting: () => SittingLive | null;
  ownPicture: () => MediaStreamTrack | null;
}

/** What this page takes from the room, and what of it is here. */
export class HallPictures {
  readonly #core: HallCore;
  readonly #around: Around;
  readonly #mounted = new Set<Mounted>();
  #turn = 0;
  #isDue = false;
  #cancel: (() => void) | null = null;

  constructor(core: HallCore, around: Around) {
    this.#core = core;
    this.#around = around;
    this.#takeTurns();
  }

  /** A picture stands on the page now; answers how to take it away. */
  mount(picture: Mounted): () => void {
    this.#mounted.add(picture);
    this.#wishSoon();
    return () => {
      this.#mounted.delete(picture);
      this.#wishSoon();
    };
  }

  /** Asks the engine for what the stage and the page want now. */
  wish(): void {
    const room = this.#around.room();
    const sitting = this.#around.sitting();
    if (room === null || sitting === null) {
      return;
    }
    const { myVenueId, wish } = this.#core;
    const wishes = stageView(sitting, {
      view: wish.view,
      myVenueId,
      mounted: [...this.#mounted],
      turn: this.#turn,
    });
    const voices = this.#core.isSilent() ? [] : audibleFor(sitting, myVenueId);
    room.want({
      pictures: new Map([...wishes].map(([venueId, each]) => [prefix + venueId, each])),
      voices: new Set(voices.map((venueId) => prefix + venueId)),
    });
  }

  /** Tells which pictures are here. */
  show(): void {
    const room = this.#around.room();
    const pictures = new Map<string, MediaStreamTrack>();
    for (const identity of room?.identities() ?? []) {
      const track = room?.picture(identity) ?? null;
      if (track !== null && identity.startsWith(prefix)) {
        pictures.set(identity.slice(prefix.length), track);
      }
    }
    const own = this.#around.ownPicture();
    if (own !== null && this.#core.myVenueId !== null) {
      pictures.set(this.#core.myVenueId, own);
    }
    if (!isSame(this.#core.getState().pictures, pictures)) {
      this.#core.tell({ pictures });
    }
  }

  close(): void {
    this.#cancel?.();
  }

  /** Many pictures come and go with one drawing of the page. */
  #wishSoon(): void {
    if (!this.#isDue) {
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        this.wish();
      });
    }
  }

  #takeTurns(): void {
    this.#cancel = this.#core.deps.later(() => {
      this.#turn += 1;
      this.wish();
      this.#takeTurns();
    }, turnMs);
  }
}

function isSame<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
