import type { Fact } from "@plenary/contract/stream";

/** Someone on this node who follows a stream. */
export interface Follower {
  /** Sends facts; called in order, never twice for one number. */
  send(stream: string, facts: readonly Fact[]): void;
  /** May this follower follow now? Asked on entering and after each change of rights; throws when it cannot be known. */
  isAllowed(stream: string): Promise<boolean>;
  drop(stream: string): void;
}

/** One stream with followers on this node. */
export interface Followed {
  /** Last number sent to those seated; negative until the first is. */
  seq: number;
  /** Who is sent what comes, and the last number each was sent. */
  seated: Map<Follower, number>;
  /** Who is still being sent what was missed; one who leaves meanwhile is not here any more. */
  joining: Map<Follower, symbol>;
  /** One read at a time per stream; a wake during a read asks for another. */
  isReading: boolean;
  isAgain: boolean;
}

/** A stream that was just asked for: nobody is seated, nothing was sent. */
export const nobodyYet = (): Followed => ({
  seq: -1,
  seated: new Map(),
  joining: new Map(),
  isReading: false,
  isAgain: false,
});
