import type { LineLight } from "@plenary/contract/conference/schema";
import type { LineFigures } from "../../platform/media/lineMeter.ts";
import type { CameraTrouble } from "../../platform/media/camera.ts";
import type { HallDeps, HallWish } from "./hallDeps.ts";
import type { Link } from "./model/link.ts";
import type { Seat } from "./model/seat.ts";

export type LineReport = LineFigures & { light: LineLight };

/** How this page stands in the hall. */
export interface HallState {
  link: Link;
  seat: Seat;
  /** `off`: this page plays no voices. `blocked`: the browser wants a touch or a key first. */
  sound: "playing" | "blocked" | "off";
  camera: "off" | "opening" | "ok" | CameraTrouble;
  microphone: "closed" | "open" | CameraTrouble;
  /** By venue, its own included. */
  pictures: ReadonlyMap<string, MediaStreamTrack>;
  line: LineReport | null;
}

export const outsideHall: HallState = {
  link: { is: "idle" },
  seat: { is: "none" },
  sound: "off",
  camera: "off",
  microphone: "closed",
  pictures: new Map(),
  line: null,
};

/** What the parts of one hall share. */
export interface HallCore {
  readonly wish: HallWish;
  readonly deps: HallDeps;
  /** The venue whose screen this page is, or null. */
  readonly myVenueId: string | null;
  /** Plays no voices now; a page may change its mind while it stays. */
  isSilent: () => boolean;
  getState: () => HallState;
  tell: (change: Partial<HallState>) => void;
}
