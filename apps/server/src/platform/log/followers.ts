import type { Fact } from "@plenary/contract/stream";

/** Someone on this node who follows a stream. */
export interface Follower {
  /** Sends facts; called in order, never twice for one number. */
  send(stream: string, facts: readonly Fact[]): void;
  /** May this follower still follow? Asked after a change of rights. */
  isAllowed(stream: string): Promise<boolean>;
  drop(stream: string): void;
}

export interface Followed {
  /** Last number sent to the followers of this node. */
  seq: number;
  followers: Set<Follower>;
  /** One read at a time per stream; a wake during a read asks for another. */
  isReading: boolean;
  isAgain: boolean;
}
