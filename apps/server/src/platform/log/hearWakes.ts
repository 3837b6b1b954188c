import pg from "pg";
import { channel } from "./wake.ts";

const reconnectMs = 500;

export interface Ear {
  stop(): Promise<void>;
}

/**
 * A connection of its own that hears which streams have moved, and comes back by itself.
 * `back`: it hears again and may have missed something meanwhile.
 */
export function hearWakes(
  url: string,
  on: { wake(streams: string[]): void; back(): void; error(error: Error): void },
): Ear {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isStopped = false;
  let connecting: Promise<void>;

  const again = (gone: pg.Client) => {
    gone.end().catch(() => undefined);
    if (client === gone) {
      client = null;
    }
    if (!isStopped) {
      retry ??= setTimeout(() => {
        retry = null;
        connecting = connect();
      }, reconnectMs);
    }
  };
  const connect = async () => {
    const next = new pg.Client({
      ...{ connectionString: url, application_name: "plenary-listen" },
      // A line that is dead without saying so must be noticed.
      keepAlive: true,
    });
    next.on("error", (error) => {
      on.error(error);
      again(next);
    });
    next.on("end", () => again(next));
    next.on("notification", ({ payload }) => on.wake(readNames(payload)));
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      client = next;
      on.back();
    } catch (error) {
      on.error(error instanceof Error ? error : new Error(String(error)));
      again(next);
    }
  };
  connecting = connect();
  return {
    stop: async () => {
      isStopped = true;
      if (retry) {
        clearTimeout(retry);
      }
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Anyone with the database's password can notify; what is no list of names is nobody's wake. */
function readNames(payload: string | undefined): string[] {
  try {
    const names: unknown = JSON.parse(payload ?? "[]");
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}
