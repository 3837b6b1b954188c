interface Stoppable {
  stop(): Promise<void>;
}

export interface Ending {
  /** Begins the next part and waits for it; rejects, and begins nothing more, once the end has begun. */
  begin<T extends Stoppable>(start: () => Promise<T>): Promise<T>;
  /** Ends everything begun, last first, each after the one before it has gone. Once, however often it is asked. */
  stop(): Promise<void>;
  readonly isStopping: boolean;
}

/** What is begun in order is ended in the opposite order: the server before the database it writes to. */
export function stopInOrder(): Ending {
  const begun: Promise<Stoppable>[] = [];
  let stopping: Promise<void> | null = null;

  const stopAll = async () => {
    for (let last = begun.pop(); last !== undefined; last = begun.pop()) {
      // One that failed to start has nothing to stop.
      const one = await last.catch(() => null);
      await one?.stop();
    }
  };
  const refuseAfterEnd = () => {
    if (stopping !== null) {
      throw new Error("It was stopped while it was starting.");
    }
  };
  return {
    begin: async (start) => {
      refuseAfterEnd();
      const starting = start();
      begun.push(starting);
      const one = await starting;
      refuseAfterEnd();
      return one;
    },
    stop: () => {
      stopping ??= stopAll();
      return stopping;
    },
    get isStopping() {
      return stopping !== null;
    },
  };
}
