import { create } from "zustand";
import { savesTraffic } from "./savesTraffic.ts";

interface UpdateState {
  /** A newer Plenary lies ready and takes over when the page is loaded again. */
  isReady: boolean;
  /** Pages that must not be interrupted now: a sitting, a call, a recording. */
  holds: number;
}

export const useUpdates = create<UpdateState>()(() => ({ isReady: false, holds: 0 }));

let waiting: ServiceWorker | undefined;
let hasAsked = false;
const hour = 3_600_000;

/** Keeps the update notice away while a sitting is on; call what it returns to let it show. */
export function holdUpdates(): () => void {
  let isHeld = true;
  useUpdates.setState(({ holds }) => ({ holds: holds + 1 }));

  return () => {
    if (isHeld) {
      isHeld = false;
      useUpdates.setState(({ holds }) => ({ holds: holds - 1 }));
    }
  };
}

/** Lets the newer Plenary take over and loads the page again. Only ever on the reader's wish. */
export function applyUpdate(): void {
  hasAsked = true;
  waiting?.postMessage({ type: "take-over" });
}

/** Registers the service worker and looks for a newer one every hour and on return to the page. */
export async function watchUpdates(): Promise<void> {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const registration = await navigator.serviceWorker.register("/sw.js");
  const look = () => void registration.update().catch(() => undefined);

  noteWaiting(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => noteWaiting(registration));
  });
  reloadOnceTakenOver();
  keepPartsWhenIdle().catch(() => undefined);
  setInterval(look, hour);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      look();
    }
  });
}

function noteWaiting(registration: ServiceWorkerRegistration): void {
  // Without a controller this is the first visit: there is nothing older to replace.
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
    waiting = registration.waiting;
    useUpdates.setState({ isReady: true });
  }
}

const untilIdleMs = 8_000;

/** The parts that were not needed yet are kept as well, so that every page opens without a network. */
async function keepPartsWhenIdle(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  if (!savesTraffic()) {
    setTimeout(() => active?.postMessage({ type: "keep-parts" }), untilIdleMs);
  }
}

function reloadOnceTakenOver(): void {
  // Only the page that was asked to: another page of the same browser may be in a sitting.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (hasAsked) {
      location.reload();
    }
  });
}
