import type { LinkState } from "./linkState.ts";
import type { LiveSocket } from "./liveSocket.ts";
import { retryDelayMs } from "./retryDelayMs.ts";

export interface LineDeps {
  socket: LiveSocket;
  random: () => number;
  /** Says how the line stands. */
  tell: (state: LinkState["state"], attempt: number) => void;
  /** The server no longer knows this session. */
  signedOut: (code: string) => void;
}

export interface Line {
  /** Opens the line and keeps it open, for ever. */
  open(): void;
  /** Ends it, as on signing out. `open` begins again. */
  close(): void;
  isUp(): boolean;
  /** Calls back on every change of `isUp`. Answers how to stop. */
  watch(listener: (isUp: boolean) => void): () => void;
  /** Something says the network may be back, or that a sleeping page woke: try now, or check. */
  nudge(): void;
}

/** After so many failed tries the page says that it is offline, not only reconnecting. */
const triesBeforeOffline = 3;
const answerWithinMs = 2_000;

/** One line to the server per page, kept open whatever happens. */
export function openLine({ socket, random, tell, signedOut }: LineDeps): Line {
  const listeners = new Set<(isUp: boolean) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let isWanted = false;

  const say = (isUp: boolean) => {
    for (const listener of [...listeners]) {
      listener(isUp);
    }
  };
  const tryNow = () => {
    clearTimeout(timer);
    timer = undefined;
    socket.connect();
  };
  const tryLater = () => {
    if (!isWanted || timer !== undefined) {
      return;
    }
    tell(attempt < triesBeforeOffline ? "connecting" : "offline", attempt + 1);
    timer = setTimeout(tryNow, retryDelayMs(attempt, random()));
    attempt += 1;
  };
  const end = (code: string) => {
    isWanted = false;
    clearTimeout(timer);
    timer = undefined;
    signedOut(code);
  };

  socket.on("connect", () => {
    attempt = 0;
    clearTimeout(timer);
    timer = undefined;
    tell("online", 0);
    say(true);
  });
  socket.on("disconnect", () => {
    say(false);
    tryLater();
  });
  socket.on("connect_error", (error) => {
    if (error.message === "identity/not-signed-in") {
      end(error.message);
      return;
    }
    tryLater();
  });
  socket.on("signed-out", ({ code }) => end(code));

  return {
    open: () => {
      if (!isWanted) {
        isWanted = true;
        attempt = 0;
        tryNow();
      }
    },
    close: () => {
      isWanted = false;
      clearTimeout(timer);
      timer = undefined;
      socket.disconnect();
    },
    isUp: () => socket.connected,
    watch: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    nudge: () => {
      if (timer !== undefined) {
        attempt = 0;
        tryNow();
      } else if (socket.connected) {
        // A line that slept may be dead without knowing it.
        socket.timeout(answerWithinMs).emit("clock", (error) => {
          if (error !== null && socket.connected) {
            socket.disconnect();
          }
        });
      }
    },
  };
}
