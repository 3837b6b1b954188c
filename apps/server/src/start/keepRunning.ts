import { type ChildProcess, fork } from "node:child_process";

/** What the app server tells its keeper once it listens. */
export interface Listening {
  is: "listening";
  port: number;
}

export interface Kept {
  /** Resolves at the first time the server listens; rejects when it ends before that. */
  ready: Promise<Listening>;
  stop(): Promise<void>;
}

const shortLifeMs = 2_000;
/** A stop drains pages for ten seconds at most; what takes longer than this hangs. */
const patienceMs = 30_000;

/** Runs the app server as a child and starts it again at once whenever it dies. */
export function keepRunning(options: {
  script: string;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
}): Kept {
  let child: ChildProcess | null = null;
  let isStopping = false;
  let shortLives = 0;
  const ready = Promise.withResolvers<Listening>();
  let hasListened = false;

  const begin = () => {
    const born = Date.now();
    const next = fork(options.script, [], {
      ...{ env: options.env, stdio: "inherit" },
      // Away from the terminal's Ctrl-C: it ends when its keeper says so, and before its database.
      ...{ detached: true, windowsHide: true },
    });
    child = next;
    next.on("message", (message) => {
      hasListened = true;
      ready.resolve(message as Listening);
    });
    next.on("exit", (code, signal) => {
      child = null;
      if (isStopping) {
        return;
      }
      if (!hasListened) {
        ready.reject(new Error("The server ended before it listened; the lines above say why."));
        return;
      }
      // At once, so that nobody notices more than a reconnect; slower only if it keeps dying at birth.
      shortLives = Date.now() - born < shortLifeMs ? shortLives + 1 : 0;
      options.say(
        `应用服务已退出 (${signal ?? code ?? "?"}),正在重新启动 the server ended, starting again`,
      );
      setTimeout(begin, Math.min(shortLives * 250, 5_000));
    });
  };
  begin();
  return {
    ready: ready.promise,
    stop: async () => {
      isStopping = true;
      const last = child;
      if (last) {
        const gone = new Promise((resolve) => last.once("exit", resolve));
        last.kill("SIGTERM");
        const timer = setTimeout(() => last.kill("SIGKILL"), patienceMs);
        await gone;
        clearTimeout(timer);
      }
    },
  };
}
