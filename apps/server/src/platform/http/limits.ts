import { HouseError } from "@plenary/contract/errors";
import type { FastifyInstance } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface Limit {
  /** How many in how many seconds. */
  most: number;
  seconds: number;
}

async function consume(store: RateLimiterMemory, key: string): Promise<void> {
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
