import type { ClientMessages, Fact, FollowAck, ServerMessages } from "@plenary/contract/stream";
import { io, type Socket } from "socket.io-client";

/** A browser's socket with what it heard, kept in order. */
export interface Page {
  socket: Socket<ServerMessages, ClientMessages>;
  facts: Fact[];
  dropped: string[];
  signedOut: string[];
  follow(stream: string, after: number): Promise<FollowAck>;
  close(): void;
}

/** Opens a socket as a page of this address does. Rejects with the server's code when it is not let in. */
export async function openPage(
  address: string,
  cookie: string,
  options: { origin?: string | null } = {},
): Promise<Page> {
  const origin = options.origin === undefined ? address : options.origin;
  const socket: Page["socket"] = io(address, {
    path: "/live",
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, ...(origin === null ? {} : { origin }) },
  });
  const page: Page = {
    ...{ socket, facts: [], dropped: [], signedOut: [] },
    follow: (stream, after) =>
      new Promise((resolve) => {
        socket.emit("follow", { stream, after }, resolve);
      }),
    close: () => socket.disconnect(),
  };
  socket.on("facts", ({ facts }) => page.facts.push(...facts));
  socket.on("dropped", ({ stream }) => page.dropped.push(stream));
  socket.on("signed-out", ({ code }) => page.signedOut.push(code));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", () => resolve());
    socket.once("connect_error", (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return page;
}
