import type { FastifyInstance } from "fastify";
import { askerOf } from "../http/askers.ts";

/** One line for each answered request. The query is left out: what is searched for is nobody's business. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const asker = askerOf(request);
    request.log[reply.statusCode >= 500 ? "warn" : "info"](
      {
        method: request.method,
        path: request.url.split("?", 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        address: request.ip,
        ...(asker?.sessionId ? { session: asker.sessionId } : {}),
      },
      "request",
    );
  });
}
