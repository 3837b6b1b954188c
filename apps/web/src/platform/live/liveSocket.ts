import type { ClientMessages, ServerMessages } from "@plenary/contract/stream";
import { io, type Socket } from "socket.io-client";

/** What the live line needs of a socket; tests put their own in its place. */
export type LiveSocket = Pick<
  Socket<ServerMessages, ClientMessages>,
  "connected" | "connect" | "disconnect" | "on" | "emit" | "timeout" | "volatile"
>;

/** A socket to this page's own server, not yet open. When to try again is decided by `openLine`. */
export function liveSocket(): LiveSocket {
  return io({
    path: "/live",
    transports: ["websocket"],
    autoConnect: false,
    reconnection: false,
    timeout: 5_000,
  });
}
