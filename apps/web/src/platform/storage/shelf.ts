import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface Kept extends DBSchema {
  /** What was being written, by form. */
  drafts: { key: string; value: unknown };
  /** What was last seen, for reading offline. */
  seen: { key: string; value: unknown };
}

export type Shelf = "drafts" | "seen";

const name = "plenary";
/** Raised whenever what is kept changes its shape: older keepings are thrown away, drafts stay. */
const version = 1;

let opening: Promise<IDBPDatabase<Kept>> | undefined;

function open(): Promise<IDBPDatabase<Kept>> {
  opening ??= openDB<Kept>(name, version, {
    upgrade: (db, before) => {
      if (before > 0 && db.objectStoreNames.contains("seen")) {
        db.deleteObjectStore("seen");
      }
      for (const shelf of ["drafts", "seen"] as const) {
        if (!db.objectStoreNames.contains(shelf)) {
          db.createObjectStore(shelf);
        }
      }
    },
    // A newer page waits for us: let it in, and open again when something is needed.
    blocking: (_from, _to, event) => {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** What this device keeps under a key; undefined where nothing is kept or nothing can be. */
export async function readKept(shelf: Shelf, key: string): Promise<unknown> {
  try {
    return await (await open()).get(shelf, key);
  } catch {
    // A private window may have no storage: then nothing is kept, and nothing breaks.
    return undefined;
  }
}

/** Keeps a value. Where the device cannot, the page goes on without. */
export async function keep(shelf: Shelf, key: string, value: unknown): Promise<void> {
  try {
    await (await open()).put(shelf, value, key);
  } catch {
    // As above.
  }
}

/** Throws one keeping away. */
export async function discard(shelf: Shelf, key: string): Promise<void> {
  try {
    await (await open()).delete(shelf, key);
  } catch {
    // As above.
  }
}

/** Leaves nothing of this reader on the device, as on signing out. */
export async function clearDevice(): Promise<void> {
  try {
    const db = await open();
    await Promise.all([db.clear("drafts"), db.clear("seen")]);
  } catch {
    // As above.
  }
}
