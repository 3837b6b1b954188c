import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { Live, SocketDeps } from "./liveSocket.ts";
import { serveSocket } from "./serveSocket.ts";

/** Socket.IO on `/live`: websocket only, one authenticated socket per page. */
export function openSockets(http: HttpServer, deps: SocketDeps): Live {
  const io: Live = new Server(http, {
    path: "/live",
    transports: ["websocket"],
    perMessageDeflate: false,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => {
      answer(null, deps.isOwnOrigin(request.headers.origin, request.headers.host));
    },
  });
  io.use((socket, next) => {
    const { cookie } = socket.handshake.headers;
    deps
      .authenticate(cookie)
      .then((actor) => {
        if (actor) {
          socket.data = { actor, cookie };
        }
        next(actor ? undefined : new Error("identity/not-signed-in"));
      })
      .catch(() => next(new Error("platform/unavailable")));
  });
  // Only what has arrived is served: one that broke off during the handshake never says that it left.
  io.on("connection", (socket) => serveSocket(socket, deps));
  return io;
}
