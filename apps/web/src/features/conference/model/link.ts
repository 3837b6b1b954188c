/** The media link of one seat in the hall. Pure: no React, no socket, no clock. */
export type Link =
  | { is: "idle" }
  /** `after`: why it had to wait before this try. */
  | { is: "joining"; attempt: number; after?: WaitReason }
  | { is: "live" }
  /** Broken, and being restored by the engine's client itself. */
  | { is: "faltering" }
  | { is: "waiting"; attempt: number; retryAt: number; why: WaitReason }
  | { is: "ended"; why: EndReason };

export type WaitReason = "lost" | "engine-away" | "offline";
export type EndReason = "left" | "removed" | "replaced";

export type LinkEvent =
  | { type: "join" }
  | { type: "connected" }
  | { type: "faltered" }
  /** Its time has come, or somebody knows that the engine answers again. */
  | { type: "retry" }
  /** The desk lets a removed venue in again. */
  | { type: "invited" }
  /** The person at this page takes the seat back from another page. */
  | { type: "reclaimed" }
  /** `random` from 0 to 1 spreads a hall that lost its engine all at once. */
  | { type: "lost"; now: number; random: number; why: WaitReason }
  /** The sitting has no open doors (any more); nothing is wrong. */
  | { type: "shut" }
  | { type: "end"; why: EndReason };

const delays = [0, 300, 1_000, 2_500];
const slowest = 5_000;

/** What becomes of the link. A venue never gives up during a sitting. */
export function nextLink(link: Link, event: LinkEvent): Link {
  // A late event never seats anyone again; only the desk's invitation or a person's word does.
  if (link.is === "ended") {
    return rejoined(link, event);
  }
  switch (event.type) {
    case "end":
      return { is: "ended", why: event.why };
    case "shut":
      return link.is === "idle" ? link : { is: "idle" };
    case "join":
      return link.is === "idle" ? { is: "joining", attempt: 0 } : link;
    case "connected":
      return link.is === "joining" || link.is === "faltering" ? { is: "live" } : link;
    case "faltered":
      return link.is === "live" ? { is: "faltering" } : link;
    case "retry":
      return link.is === "waiting"
        ? { is: "joining", attempt: link.attempt, after: link.why }
        : link;
    case "lost":
      return lost(link, event);
    case "invited":
    case "reclaimed":
      return link;
  }
}

function rejoined(link: Link & { is: "ended" }, event: LinkEvent): Link {
  const isInvited = event.type === "invited" && link.why === "removed";
  const isReclaimed = event.type === "reclaimed" && link.why === "replaced";
  const isBack = event.type === "join" && link.why === "left";
  return isInvited || isReclaimed || isBack ? { is: "joining", attempt: 0 } : link;
}

function lost(link: Link, { now, random, why }: LinkEvent & { type: "lost" }): Link {
  if (link.is === "idle" || link.is === "waiting") {
    return link;
  }
  // Falling out begins the table; a failed try goes on in it, then tries every five seconds.
  const attempt = link.is === "joining" ? link.attempt + 1 : 0;
  const delay = (delays[attempt] ?? slowest) * (0.75 + random / 2);
  return { is: "waiting", attempt, retryAt: now + Math.round(delay), why };
}
