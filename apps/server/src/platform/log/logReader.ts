import type { Fact } from "@plenary/contract/stream";
import pg from "pg";
import type { Db } from "../db/database.ts";
import type { Followed, Follower } from "./followers.ts";
import { type StoredFact, readFacts, readHeads } from "./readFacts.ts";
import { channel } from "./wake.ts";

const pageSize = 500;
/** A reader that lacks more than this takes a new snapshot instead. */
const mostBehind = 2_000;
const lookEveryMs = 1_000;
const reconnectMs = 500;

export interface LogReader {
  /**
   * Follows from a number. Answers the number reached after sending what was missing, or null when
   * too far behind. The caller has checked that the follower may.
   */
  follow(stream: string, after: number, follower: Follower): Promise<number | null>;
  unfollow(stream: string, follower: Follower): void;
  /** How many follow, for the metrics. */
  count(): { streams: number; followers: number };
  stop(): Promise<void>;
}

/**
 * Knows which streams have followers on this node, and nothing of what their facts mean. It listens
 * for wakes and looks every second besides, so a wake that never came delays a fact and loses none.
 */
export function startLogReader(db: Db, url: string, log: (error: Error) => void): LogReader {
  const streams = new Map<string, Followed>();
  let isStopped = false;

  const pull = async (name: string): Promise<void> => {
    const followed = streams.get(name);
    if (!followed) {
      return;
    }
    if (followed.isReading) {
      followed.isAgain = true;
      return;
    }
    followed.isReading = true;
    try {
      do {
        followed.isAgain = false;
        await deliver(db, name, followed);
      } while (followed.isAgain);
    } finally {
      followed.isReading = false;
    }
  };
  const pullAll = (names: Iterable<string>) => {
    for (const name of names) {
      pull(name).catch(log);
    }
  };

  const look = async () => {
    const heads = await readHeads(db, [...streams.keys()]);
    pullAll([...heads].filter(([name, seq]) => (streams.get(name)?.seq ?? seq) < seq).map(([n]) => n));
  };
  const timer = setInterval(() => {
    if (streams.size > 0) {
      look().catch(log);
    }
  }, lookEveryMs);

  const ear = listen(url, log, (names) => pullAll(names.filter((name) => streams.has(name))), () => isStopped);

  return {
    follow: async (stream, after, follower) => {
      const followed = streams.get(stream) ?? {
        seq: -1,
        followers: new Set(),
        isReading: false,
        isAgain: false,
      };
      streams.set(stream, followed);
      return catchUp(db, stream, followed, after, follower);
    },
    unfollow: (stream, follower) => {
      const followed = streams.get(stream);
      followed?.followers.delete(follower);
      if (followed?.followers.size === 0) {
        streams.delete(stream);
      }
    },
    count: () => ({
      streams: streams.size,
      followers: [...streams.values()].reduce((sum, each) => sum + each.followers.size, 0),
    }),
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await ear.stop();
    },
  };
}

/** Sends what a newcomer lacks, then seats them exactly where the others are. */
async function catchUp(
  db: Db,
  stream: string,
  followed: Followed,
  after: number,
  follower: Follower,
): Promise<number | null> {
  const head = (await readHeads(db, [stream])).get(stream) ?? 0;
  if (head - after > mostBehind) {
    return null;
  }
  if (followed.seq < 0) {
    followed.seq = head;
  }
  let reached = after;
  // Others may be sent more while this one reads: it is seated only when it stands where they stand.
  while (reached < followed.seq) {
    const facts = await readFacts(db, stream, reached, pageSize);
    const due = facts.filter((fact) => fact.seq <= followed.seq);
    if (due.length === 0) {
      break;
    }
    follower.send(stream, due.map(toFact));
    reached = due.at(-1)?.seq ?? reached;
  }
  followed.followers.add(follower);
  return Math.max(reached, after);
}

const toFact = ({ seq, at, type, data }: StoredFact): Fact => ({ seq, at, type, data });

/** Reads what the followers lack, once for all of them, and sends it; rights are asked again where a fact changed them. */
async function deliver(db: Db, name: string, followed: Followed): Promise<void> {
  for (;;) {
    const facts = await readFacts(db, name, followed.seq, pageSize);
    let batch: Fact[] = [];
    const flush = () => {
      const last = batch.at(-1);
      if (last) {
        followed.seq = last.seq;
        for (const follower of followed.followers) {
          follower.send(name, batch);
        }
        batch = [];
      }
    };
    for (const fact of facts) {
      if (fact.regrades) {
        flush();
        await recheck(name, followed);
      }
      batch.push(toFact(fact));
    }
    flush();
    if (facts.length < pageSize) {
      return;
    }
  }
}

async function recheck(name: string, followed: Followed): Promise<void> {
  for (const follower of [...followed.followers]) {
    if (!(await follower.isAllowed(name))) {
      followed.followers.delete(follower);
      follower.drop(name);
    }
  }
}

/** A connection of its own that hears the wakes, and comes back by itself. */
function listen(
  url: string,
  log: (error: Error) => void,
  heard: (streams: string[]) => void,
  isStopped: () => boolean,
): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;

  const again = () => {
    client = null;
    if (!isStopped()) {
      retry ??= setTimeout(() => {
        retry = null;
        connect().catch(log);
      }, reconnectMs);
    }
  };
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: "plenary-listen" });
    next.on("error", (error) => {
      log(error);
      again();
    });
    next.on("end", again);
    next.on("notification", ({ payload }) => {
      heard(JSON.parse(payload ?? "[]") as string[]);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      client = next;
    } catch (error) {
      log(error instanceof Error ? error : new Error(String(error)));
      again();
    }
  };
  connect().catch(log);
  return {
    stop: async () => {
      if (retry) {
        clearTimeout(retry);
      }
      await client?.end().catch(() => undefined);
    },
  };
}
