import { newId } from "../../platform/api/newId.ts";

/** What a page shows to the server as the holder of its seat. */
export interface SeatLease {
  /** Empty before it was claimed. */
  readonly id: string;
  /** Finds the lease of this page: the kept one, unless another tab of this browser sits on it. */
  claim: () => Promise<void>;
  /** The seat was given: whoever opens this address next on this device is the same page again. */
  keep: () => void;
  release: () => void;
}

type Kept = Pick<Storage, "getItem" | "setItem">;
type Locks = Pick<LockManager, "request">;

/** So long an earlier page at this address may take to go, as in a reload. */
const patienceMs = 500;

/**
 * A lease kept in the browser. A lock tells whether the page that took it is still open: one that
 * was reloaded or came back after a power cut goes on with it, a second tab gets its own.
 */
export function seatLease(key: string, kept: Kept, locks: Locks | null): SeatLease {
  let id = "";
  let claimed: Promise<void> | null = null;
  const closed = Promise.withResolvers<void>();

  const choose = async () => {
    const before = read(kept, key);
    const chosen = before !== null && (await hold(before)) ? before : newId();
    if (chosen !== before) {
      await hold(chosen);
    }
    id = chosen;
  };
  const hold = (lease: string): Promise<boolean> => {
    if (locks === null) {
      return Promise.resolve(true);
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const held = () => {
      resolve(true);
      return closed.promise;
    };
    locks
      .request(`plenary.lease.${lease}`, { signal: AbortSignal.timeout(patienceMs) }, held)
      .catch(() => resolve(false));
    return promise;
  };

  return {
    get id() {
      return id;
    },
    claim: () => {
      claimed ??= choose();
      return claimed;
    },
    keep: () => {
      try {
        kept.setItem(key, id);
      } catch {
        // Without storage a reload is another page, and asks whether to take over.
      }
    },
    release: () => closed.resolve(),
  };
}

function read(kept: Kept, key: string): string | null {
  try {
    return kept.getItem(key);
  } catch {
    return null;
  }
}

/**
 * The lease of this page. A venue's screen keeps it beyond the browser's end, because after a power
 * cut nobody is there to answer a question; every other page keeps it as long as its tab.
 */
export function leaseOfPage(meetingId: string, venueId: string | null): SeatLease {
  const locks = "locks" in navigator ? navigator.locks : null;
  // Without locks (a page without TLS) two tabs could not be told apart.
  if (venueId !== null && locks !== null) {
    return seatLease(`plenary.lease.${meetingId}.${venueId}`, deviceStorage("local"), locks);
  }
  return seatLease(`plenary.lease.${meetingId}`, deviceStorage("session"), locks);
}

/** A browser that forbids storage refuses already when it is named. */
const deviceStorage = (kind: "local" | "session"): Kept => ({
  getItem: (key) => (kind === "local" ? localStorage : sessionStorage).getItem(key),
  setItem: (key, value) => (kind === "local" ? localStorage : sessionStorage).setItem(key, value),
});
