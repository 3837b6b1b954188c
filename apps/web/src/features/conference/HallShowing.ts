import type { HallVenue, Stage, Take } from "@plenary/contract/conference/schema";
import type { HallCore } from "./hallState.ts";
import { beginShowing, decoded, settle, type Showing } from "./model/showing.ts";

/** Measures each take on this screen and reports it once, when it is really shown. */
export class HallShowing {
  readonly #core: HallCore;
  #showing: Showing | null = null;

  constructor(core: HallCore) {
    this.#core = core;
  }

  /** A take was told while this page was here; what was on before it came is not measured. */
  begin(stage: Stage, take: Take): void {
    this.#showing = beginShowing(stage, take, this.#venues());
  }

  /** A frame of this venue was decoded in the layer of this take. */
  saw(takeId: string, venueId: string): void {
    const at = this.#core.deps.now();
    this.#become(decoded(this.#showing, { takeId, venueId, at }));
  }

  /** The layer of this take is what the screen shows now. */
  revealed(takeId: string): void {
    if (this.#showing?.takeId === takeId) {
      this.#showing = { ...this.#showing, isRevealed: true };
      this.heed();
    }
  }

  /** Venues came or went: what can not come any more is not waited for. */
  heed(): void {
    if (this.#showing !== null && this.#showing.shownMs === null) {
      this.#become(settle(this.#showing, this.#venues(), this.#core.deps.now()));
    }
  }

  #venues(): readonly HallVenue[] {
    return this.#core.deps.sitting.getState().state?.venues ?? [];
  }

  #become(next: Showing | null): void {
    const wasShown = this.#showing !== null && this.#showing.shownMs !== null;
    this.#showing = next;
    if (next !== null && next.shownMs !== null && !wasShown && this.#core.myVenueId !== null) {
      this.#core.deps.report("shown", { takeId: next.takeId, ms: next.shownMs });
    }
  }
}
