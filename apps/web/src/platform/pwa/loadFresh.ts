const key = "plenary.healed";
/** A second loading within this time would not help either. */
const quietMs = 60_000;

/** Whether the page may load itself anew: once, and not again before the reader has asked for it. */
export function mayHeal(now: number, kept: Pick<Storage, "getItem" | "setItem">): boolean {
  const last = Number(kept.getItem(key) ?? Number.NaN);
  if (now - last < quietMs) {
    return false;
  }
  kept.setItem(key, String(now));
  return true;
}

/** Whether the server is there: loading again without it would leave an empty window. */
export async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch("/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

/** Loads the newest Plenary from the server, past what this device keeps of an older one. */
export async function loadFresh(): Promise<void> {
  // A worker that was put aside no longer answers for the start page; the new page brings its own.
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.unregister().catch(() => false);
  location.reload();
}
