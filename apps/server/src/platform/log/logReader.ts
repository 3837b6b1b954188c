import type { Db } from "../db/database.ts";
import { catchUp, type FollowOutcome } from "./catchUp.ts";
import { type Followed, type Follower, nobodyYet } from "./followers.ts";
import { hearWakes } from "./hearWakes.ts";
import { pullStreams } from "./pullStreams.ts";
import { readHeads } from "./readFacts.ts";

const lookEveryMs = 1_000;

export interface LogReader {
  /**
   * Follows from a number: sends what is missing, then what comes. The follower is asked for its
   * rights here, so that no change of them can slip between the asking and the seat. Following
   * again begins anew.
   */
  follow(stream: string, after: number | "now", follower: Follower): Promise<FollowOutcome>;
  unfollow(stream: string, follower: Follower): void;
  /** For the metrics: who follows now, and how many sends there were since the start. */
  count(): { streams: number; followers: number; sends: number };
  stop(): Promise<void>;
}

/**
 * Knows which streams have followers on this node, and nothing of what their facts mean. It listens
 * for wakes and looks every second besides, so a wake that never came delays a fact and loses none.
 */
export function startLogReader(
  db: Db,
  url: string,
  log: (error: Error) => void,
  options: { lookEveryMs?: number } = {},
): LogReader {
  const streams = new Map<string, Followed>();
  const puller = pullStreams(db, streams, log);

  let isLooking = false;
  const look = async () => {
    if (isLooking || puller.isStopped() || streams.size === 0) {
      return;
    }
    isLooking = true;
    try {
      const heads = await readHeads(db, [...streams.keys()]);
      puller.pull(
        [...heads].filter(([name, seq]) => isBehind(streams.get(name), seq)).map(([n]) => n),
      );
    } finally {
      isLooking = false;
    }
  };
  const lookSoon = () => {
    look().catch(log);
  };
  const timer = setInterval(lookSoon, options.lookEveryMs ?? lookEveryMs);
  const ear = hearWakes(url, { wake: puller.pull, back: lookSoon, error: log });

  const leaveIfEmpty = (stream: string, followed: Followed) => {
    const isEmpty = followed.seated.size === 0 && followed.joining.size === 0;
    if (isEmpty && streams.get(stream) === followed) {
      streams.delete(stream);
    }
  };
  return {
    follow: async (stream, after, follower) => {
      const followed = streams.get(stream) ?? nobodyYet();
      streams.set(stream, followed);
      followed.seated.delete(follower);
      const entering = catchUp(db, stream, followed, after, follower);
      const ticket = followed.joining.get(follower);
      try {
        return await entering;
      } finally {
        if (followed.joining.get(follower) === ticket) {
          followed.joining.delete(follower);
        }
        leaveIfEmpty(stream, followed);
      }
    },
    unfollow: (stream, follower) => {
      const followed = streams.get(stream);
      if (followed) {
        followed.seated.delete(follower);
        followed.joining.delete(follower);
        leaveIfEmpty(stream, followed);
      }
    },
    count: () => ({
      streams: streams.size,
      followers: [...streams.values()].reduce((sum, each) => sum + each.seated.size, 0),
      sends: puller.sends(),
    }),
    stop: async () => {
      const pulled = puller.stop();
      clearInterval(timer);
      await ear.stop();
      await pulled;
    },
  };
}

const isBehind = (followed: Followed | undefined, head: number): boolean =>
  followed !== undefined && followed.seq >= 0 && followed.seq < head;
