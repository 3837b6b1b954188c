import type pg from "pg";

export const channel = "plenary_streams";
const collectMs = 20;
// A notification carries at most 8,000 bytes.
const namesPerNotice = 100;

export interface Waker {
  wake(streams: readonly string[]): void;
  stop(): void;
}

/**
 * Tells every node, this one too, which streams have moved. Collected for 20 ms and sent outside
 * any transaction: `pg_notify` inside one takes a lock that all commits share (architecture §2).
 * A notice that fails is no loss: readers look every second.
 */
export function startWaker(pool: pg.Pool): Waker {
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const send = () => {
    timer = null;
    const names = [...waiting];
    waiting = new Set();
    for (let i = 0; i < names.length; i += namesPerNotice) {
      const part = JSON.stringify(names.slice(i, i + namesPerNotice));
      pool.query("select pg_notify($1, $2)", [channel, part]).catch(() => undefined);
    }
  };
  return {
    wake: (streams) => {
      for (const name of streams) {
        waiting.add(name);
      }
      if (waiting.size > 0) {
        timer ??= setTimeout(send, collectMs);
      }
    },
    stop: () => {
      if (timer) {
        clearTimeout(timer);
        send();
      }
    },
  };
}
