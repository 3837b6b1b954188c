import { HouseError } from "@plenary/contract/errors";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

export interface Limit {
  /** How many in how many seconds. */
  most: number;
  seconds: number;
}

export interface Limits {
  /** Counts one for this key under a named limit, over all nodes. Throws `platform/too-many`. */
  consume(name: string, key: string): Promise<void>;
  /** Forgets what was counted, as after a success. */
  forget(name: string, key: string): Promise<void>;
}

/** Limits that hold across nodes and restarts; for what is rare and must not be tried often. */
export function openLimits(pool: pg.Pool, limits: Readonly<Record<string, Limit>>): Limits {
  const stores = new Map(
    Object.entries(limits).map(([name, { most, seconds }]) => [
      name,
      new RateLimiterPostgres({
        ...{
          storeClient: pool,
          storeType: "pool",
          keyPrefix: name,
          points: most,
          duration: seconds,
        },
        ...{ tableName: "platform_limits", tableCreated: true, clearExpiredByTimeout: false },
      }),
    ]),
  );
  const storeOf = (name: string) => {
    const store = stores.get(name);
    if (!store) {
      throw new Error(`There is no limit named ${name}`);
    }
    return store;
  };
  return {
    consume: (name, key) => consume(storeOf(name), key),
    forget: async (name, key) => {
      await storeOf(name).delete(key);
    },
  };
}

async function consume(store: RateLimiterPostgres | RateLimiterMemory, key: string): Promise<void> {
  try {
    await store.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      throw new HouseError("platform/too-many", {
        retryAfterSeconds: Math.ceil(error.msBeforeNext / 1_000),
      });
    }
    throw error;
  }
}

const ownAddresses = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** A page cannot write this often by hand; a hall behind one address can. */
const bySession: Limit = { most: 240, seconds: 60 };
const byAddress: Limit = { most: 3_000, seconds: 60 };

/** Slows down whoever floods this node with writes, by session and by address. In memory, per node. */
export function limitWrites(
  app: FastifyInstance,
  limits: { bySession?: Limit; byAddress?: Limit } = {},
): void {
  const store = ({ most, seconds }: Limit) =>
    new RateLimiterMemory({ points: most, duration: seconds });
  const sessions = store(limits.bySession ?? bySession);
  const addresses = store(limits.byAddress ?? byAddress);
  app.addHook("onRequest", async (request) => {
    if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") {
      return;
    }
    // Behind this machine's own address stand its own programs, or a proxy that is not told to us.
    if (!ownAddresses.has(request.ip)) {
      await consume(addresses, request.ip);
    }
    const { cookie } = request.headers;
    if (cookie !== undefined) {
      await consume(sessions, cookie);
    }
  });
}
