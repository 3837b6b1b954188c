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

/** After so many failed tries the page says that it is offline, not only reconnecting. */
const triesBeforeOffline = 3;
const answerWithinMs = 2_000;

/** One line to the server per page, not yet open. */
export const openLine = (deps: LineDeps): Line => new Line(deps);

/** Keeps one socket open whatever happens. */
class Line {
  readonly #deps: LineDeps;
  readonly #listeners = new Set<(isUp: boolean) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #isWanted = false;

  constructor(deps: LineDeps) {
    this.#deps = deps;
    const { socket } = deps;
    socket.on("connect", () => this.#opened());
    socket.on("disconnect", () => {
      this.#say(false);
      this.#tryLater();
    });
    socket.on("connect_error", (error) => {
      if (error.message === "identity/not-signed-in") {
        this.#end(error.message);
      } else {
        this.#tryLater();
      }
    });
    socket.on("signed-out", ({ code }) => this.#end(code));
  }

  /** Opens the line and keeps it open, for ever. */
  open = (): void => {
    if (!this.#isWanted) {
      this.#isWanted = true;
      this.#attempt = 0;
      this.#tryNow();
    }
  };

  /** Ends it, as on signing out. `open` begins again. */
  close = (): void => {
    this.#isWanted = false;
    this.#stopWaiting();
    this.#deps.socket.disconnect();
  };

  isUp = (): boolean => this.#deps.socket.connected;

  /** Calls back on every change of `isUp`. Answers how to stop. */
  watch = (listener: (isUp: boolean) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Something says the network may be back, or that a sleeping page woke: try now, or check. */
  nudge = (): void => {
    const { socket } = this.#deps;
    if (this.#timer !== undefined) {
      this.#attempt = 0;
      this.#tryNow();
    } else if (socket.connected) {
      // A line that slept may be dead without knowing it.
      socket.timeout(answerWithinMs).emit("clock", (error) => {
        if (error !== null && socket.connected) {
          socket.disconnect();
        }
      });
    }
  };

  #opened(): void {
    this.#attempt = 0;
    this.#stopWaiting();
    this.#deps.tell("online", 0);
    this.#say(true);
  }

  #say(isUp: boolean): void {
    for (const listener of [...this.#listeners]) {
      listener(isUp);
    }
  }

  #tryNow(): void {
    this.#stopWaiting();
    this.#deps.socket.connect();
  }

  #tryLater(): void {
    if (!this.#isWanted || this.#timer !== undefined) {
      return;
    }
    const { tell, random } = this.#deps;
    tell(this.#attempt < triesBeforeOffline ? "connecting" : "offline", this.#attempt + 1);
    this.#timer = setTimeout(() => this.#tryNow(), retryDelayMs(this.#attempt, random()));
    this.#attempt += 1;
  }

  #end(code: string): void {
    this.#isWanted = false;
    this.#stopWaiting();
    this.#deps.signedOut(code);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
