import type { Fact } from "@plenary/contract/stream";
import { client } from "../api/generated/client.gen.ts";
import { keptSnapshot } from "../storage/keptSnapshot.ts";
import { type Followed, followStream, type Opened } from "./followStream.ts";
import { addLineSwitch } from "./addLineSwitch.ts";
import { live } from "./live.ts";
import type { StreamView } from "./streamView.ts";

interface Shared {
  followed: Followed<unknown>;
  holders: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const streams = new Map<string, Shared>();
/** A stream left by one page is often wanted by the next. */
const lingerMs = 3_000;

export type Reduce<S, F extends Fact> = (state: S, fact: F) => S;

/**
 * The stream `kind:id`, followed once per page however many look at it. Hold it while it is
 * needed; its kind decides state and facts, so `reduce` must be that kind's own.
 */
export function holdStream<S, F extends Fact>(
  kind: string,
  id: string,
  reduce: Reduce<S, F>,
): { followed: Followed<S, F>; release: () => void } {
  const name = `${kind}:${id}`;
  const shared = streams.get(name) ?? open(kind, id, reduce);
  streams.set(name, shared);
  clearTimeout(shared.timer);
  shared.holders += 1;

  let isHeld = true;
  const release = () => {
    if (isHeld) {
      isHeld = false;
      shared.holders -= 1;
      if (shared.holders === 0) {
        shared.timer = setTimeout(() => close(name, shared), lingerMs);
      }
    }
  };
  // One kind, one state: the contract's shape stands behind the name.
  return { followed: shared.followed as unknown as Followed<S, F>, release };
}

/** How a stream that is held by someone stands now. */
export function peekStream<S>(kind: string, id: string): StreamView<S> | undefined {
  return streams.get(`${kind}:${id}`)?.followed.getState() as StreamView<S> | undefined;
}

/** Ends every stream at once, as on signing out. */
export function dropStreams(): void {
  for (const [name, shared] of streams) {
    clearTimeout(shared.timer);
    close(name, shared);
  }
}

// Streams take themselves up again as soon as the line is back.
addLineSwitch({ end: dropStreams, reopen: () => undefined });

function open<S, F extends Fact>(kind: string, id: string, reduce: Reduce<S, F>): Shared {
  const followed = followStream<S, F>(live().wire, {
    kind,
    id,
    snapshot: () => readSnapshot<S>(kind, id),
    reduce,
    kept: keptSnapshot<S>(`${kind}:${id}`),
  });
  return { followed: followed as unknown as Followed<unknown>, holders: 0, timer: undefined };
}

function close(name: string, shared: Shared): void {
  if (streams.get(name) === shared) {
    streams.delete(name);
  }
  shared.followed.stop();
}

/** `GET /streams/<kind>/:id`, the same for every kind. */
async function readSnapshot<S>(kind: string, id: string): Promise<Opened<S>> {
  const { data } = await client.get<{ 200: Opened<S> }, unknown, true>({
    url: "/api/streams/{kind}/{id}",
    path: { kind, id },
    throwOnError: true,
  });
  return data;
}
