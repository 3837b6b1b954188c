import type { FastifyInstance } from "fastify";
import type { Live } from "../log/liveSocket.ts";

const drainMs = 10_000;

/**
 * Stops a listening server: takes nothing new, lets go of the sockets so that pages come back to
 * another node by themselves, and gives running requests ten seconds to end.
 */
export async function stopGracefully(
  http: FastifyInstance,
  io: Live,
  options: { drainMs?: number } = {},
): Promise<void> {
  const closing = http.close();
  // The connections and not the sockets: a page told to go by name would not come back by itself.
  io.engine.close();
  // A connection whose last request has ended is kept open by habit; nobody will use it again.
  const sweep = setInterval(() => http.server.closeIdleConnections(), 50);
  const timer = setTimeout(() => http.server.closeAllConnections(), options.drainMs ?? drainMs);
  try {
    await closing;
  } finally {
    clearInterval(sweep);
    clearTimeout(timer);
  }
}
