import { HouseError } from "@plenary/contract/errors";
import type { PostKind } from "@plenary/contract/identity/schema";
import type { Actor } from "../../platform/actor.ts";
import { administrators } from "./rights.ts";

/** An account as its administrator's rules see it. */
export interface Target {
  personId: string;
  kind: "person" | "device";
  /** The committees in which the person holds or held a post. */
  committeeIds: readonly string[];
  /** The committee that looks after the account: the others may only give and end posts of their own. */
  homeId: string | null;
  /** Posts held now, anywhere. */
  kinds: readonly PostKind[];
}

export type AccountAct = "read" | "grantPost" | "endPost" | "resetPassword" | "lock";

const mayKeep = (me: Actor, target: Target): boolean =>
  me.holds("identity.accounts") &&
  me.committeeId !== null &&
  target.committeeIds.includes(me.committeeId);

/** Nobody gives to, or takes from, themselves. */
const isAnother = (me: Actor, target: Target): boolean => me.personId !== target.personId;

const rules: Record<AccountAct, (me: Actor, target: Target) => boolean> = {
  read: mayKeep,
  grantPost: isAnother,
  endPost: isAnother,
  resetPassword: (me, target) => isAnother(me, target) && me.committeeId === target.homeId,
  lock: (me, target) => isAnother(me, target) && me.committeeId === target.homeId,
};

/** What is not listed is refused; another committee's account is as if it were not there. */
export function authorize(
  me: Actor,
  action: AccountAct,
  target: Target | null,
): asserts target is Target {
  requireRight(me, "identity.accounts");
  if (!target || !rules.read(me, target)) {
    throw new HouseError("identity/person-not-found");
  }
  if (!rules[action](me, target)) {
    throw new HouseError("identity/not-allowed", { action });
  }
}

/** Throws `identity/not-allowed` unless the post acted in carries the right, in a committee. */
export function requireRight(me: Actor, right: "identity.accounts" | "audit.read"): string {
  if (!me.holds(right) || me.committeeId === null) {
    throw new HouseError("identity/not-allowed", { right });
  }
  return me.committeeId;
}

/** Can this person hold a post of this kind beside those held already? */
export function fits(target: Target, kind: PostKind): boolean {
  const isScreen = kind === "venue";
  if (isScreen !== (target.kind === "device")) {
    return false;
  }
  const isAdministrator = (each: PostKind) => administrators.includes(each);
  return !(isAdministrator(kind) && target.kinds.some(isAdministrator));
}
