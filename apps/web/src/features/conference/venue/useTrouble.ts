import { useEffect, useState } from "react";
import { serverNow } from "../../../platform/live/serverNow.ts";
import type { Link } from "../model/link.ts";

export interface Trouble {
  /** This page has been in the room since it was loaded. */
  hasBeenIn: boolean;
  /** When it fell out, by the server's clock; null while it is in. */
  since: number | null;
}

/** Remembers whether this page has been in the room, and since when it has fallen out. */
export function useTrouble(link: Link): Trouble {
  const [trouble, setTrouble] = useState<Trouble>({ hasBeenIn: false, since: null });
  const isIn = link.is === "live" || link.is === "faltering";

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- The clock may not be read while drawing.
    setTrouble((before) => {
      if (isIn) {
        return { hasBeenIn: true, since: null };
      }
      return before.since === null ? { ...before, since: serverNow() } : before;
    });
  }, [isIn]);
  return trouble;
}
