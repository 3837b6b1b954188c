/** Collects what arrives, and gives it on at most once per `everyMs`; merged by the caller's function. */
export interface Coalescer<T> {
  add(key: string, value: T): void;
  /**
   * Gives on at once what is waiting, and waits for what is on its way already; for a graceful stop and
   * for tests.
   */
  flush(): Promise<void>;
}

/** Makes one; the caller flushes it before it stops. */
export function coalesce<T>(options: {
  everyMs: number;
  merge(waiting: T, added: T): T;
  send(key: string, value: T): Promise<void>;
  onError(error: unknown): void;
}): Coalescer<T> {
  const waiting = new Map<string, T>();
  const sending = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  const flush = async () => {
    if (timer) {
      clearTimeout(timer);
      timer = null;
    }
    const due = [...waiting];
    // Before the first send: what a send adds is of the next time.
    waiting.clear();
    for (const [key, value] of due) {
      const sent = options
        .send(key, value)
        .catch(options.onError)
        .finally(() => sending.delete(sent));
      sending.add(sent);
    }
    await Promise.all(sending);
  };
  return {
    add: (key, value) => {
      const before = waiting.get(key);
      waiting.set(key, before === undefined ? value : options.merge(before, value));
      timer ??= setTimeout(() => {
        flush().catch(options.onError);
      }, options.everyMs);
    },
    flush,
  };
}
