import type { Db } from "../db/database.ts";
import { deliver } from "./deliver.ts";
import type { Followed } from "./followers.ts";

export interface Puller {
  /** Sends the followers of these streams what is new; names without followers are passed over. */
  pull(names: Iterable<string>): void;
  sends(): number;
  isStopped(): boolean;
  /** Begins nothing more, and resolves when what runs has ended. */
  stop(): Promise<void>;
}

/** Reads what followed streams lack, one read at a time per stream. */
export function pullStreams(
  db: Db,
  streams: ReadonlyMap<string, Followed>,
  log: (error: Error) => void,
): Puller {
  const pulls = new Set<Promise<void>>();
  let sends = 0;
  let isStopped = false;

  const pull = async (name: string, followed: Followed): Promise<void> => {
    if (followed.isReading) {
      followed.isAgain = true;
      return;
    }
    followed.isReading = true;
    try {
      do {
        followed.isAgain = false;
        sends += await deliver(db, name, followed);
      } while (followed.isAgain && !isStopped);
    } finally {
      followed.isReading = false;
    }
  };
  return {
    pull: (names) => {
      for (const name of names) {
        const followed = streams.get(name);
        if (followed && followed.seq >= 0 && !isStopped) {
          const running = pull(name, followed)
            .catch(log)
            .finally(() => pulls.delete(running));
          pulls.add(running);
        }
      }
    },
    sends: () => sends,
    isStopped: () => isStopped,
    stop: async () => {
      isStopped = true;
      await Promise.all(pulls);
    },
  };
}
