import { keep, readKept } from "./shelf.ts";

interface Opened<S> {
  seq: number;
  state: S;
}

/** Where the last state of one stream is kept for reading without a network. */
export function keptSnapshot<S>(stream: string): {
  read: () => Promise<Opened<S> | undefined>;
  write: (opened: Opened<S>) => void;
} {
  return {
    // Only `write` below puts anything under this key, so its shape is known.
    read: async () => (await readKept("seen", stream)) as Opened<S> | undefined,
    write: (opened) => {
      keep("seen", stream, opened).catch(() => undefined);
    },
  };
}
