import { HouseError } from "@plenary/contract/errors";
import type { FastifyInstance } from "fastify";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A browser says from which origin a request comes; only this server's own may write or open a
 * socket. A program that sends no Origin carries no one's cookies by accident and is let through.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) {
    return true;
  }
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Sockets are always a browser's or say so: without an Origin there is no handshake. */
export const isOwnSocket = (origin: string | undefined, host: string | undefined): boolean =>
  origin !== undefined && isOwnOrigin(origin, host);

/** Refuses writes from other origins (reliability Z7). */
export function refuseForeignOrigins(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    if (!safe.has(request.method) && !isOwnOrigin(request.headers.origin, request.headers.host)) {
      throw new HouseError("platform/foreign-origin");
    }
  });
}
