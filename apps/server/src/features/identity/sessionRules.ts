import type { PostKind } from "@plenary/contract/identity/schema";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lives: unused, and at all. */
export interface Lifetime {
  idleMs: number;
  absoluteMs: number;
}

/** What an installation may set of sign-in and sessions. */
export interface SessionRules {
  /** Posts that cannot be acted in without a second factor. */
  needsFactor: readonly PostKind[];
  lifetimes: Record<PostKind, Lifetime>;
  /** For people without any post. */
  usual: Lifetime;
  /** Wrong passwords for one account from one source before that source waits. */
  failures: number;
  /** The same from all sources that have never signed this account in. */
  failuresFromStrangers: number;
  /** The same from one source for any account: a hall of members sits behind one address. */
  failuresOfSource: number;
  lockMs: number;
  /** Time steps of thirty seconds that a code may be ahead. */
  factorWindow: number;
}

const administrator: Lifetime = { idleMs: 15 * minute, absoluteMs: 12 * hour };
const desk: Lifetime = { idleMs: 12 * hour, absoluteMs: 7 * day };
const phone: Lifetime = { idleMs: 14 * day, absoluteMs: 30 * day };

/** The rules of an installation that sets none. */
export const usualRules: SessionRules = {
  needsFactor: [
    "staff",
    "director",
    "clerk",
    "technician",
    "system-admin",
    "security-admin",
    "audit-admin",
  ],
  lifetimes: {
    member: phone,
    leader: phone,
    staff: desk,
    director: desk,
    clerk: desk,
    technician: desk,
    operator: phone,
    // A screen hangs unattended on a wall.
    venue: { idleMs: 90 * day, absoluteMs: 365 * day },
    officer: phone,
    "system-admin": administrator,
    "security-admin": administrator,
    "audit-admin": administrator,
  },
  usual: phone,
  failures: 5,
  failuresFromStrangers: 50,
  failuresOfSource: 300,
  lockMs: 15 * minute,
  factorWindow: 1,
};

/** The strictest lifetime of all posts held, because a session may change into any of them. */
export function lifetimeOf(rules: SessionRules, kinds: readonly PostKind[]): Lifetime {
  const all = kinds.length === 0 ? [rules.usual] : kinds.map((kind) => rules.lifetimes[kind]);
  return {
    idleMs: Math.min(...all.map((each) => each.idleMs)),
    absoluteMs: Math.min(...all.map((each) => each.absoluteMs)),
  };
}

/** Must someone who holds these posts give a second factor? */
export const mustGiveFactor = (rules: SessionRules, kinds: readonly PostKind[]): boolean =>
  kinds.some((kind) => rules.needsFactor.includes(kind));
