import { act } from "../../../platform/log/act.ts";
import { authorize } from "../policy.ts";
import { endAllSessions } from "./endAllSessions.ts";
import { readAccount } from "./readAccount.ts";
import { lockTarget, setLock } from "./store.ts";

/** Locks or unlocks an account; a locked one is signed out everywhere. */
export const lockAccount = act(
  "identity/lock-account",
  async (context, input: { personId: string; isLocked: boolean }) => {
    const { tx, me, now, note } = context;
    const target = await lockTarget(tx, input.personId);
    authorize(me, "lock", target);

    await setLock(tx, target.personId, input.isLocked);
    if (input.isLocked) {
      await endAllSessions(context, target.personId, "locked");
    }

    note({ subject: `person:${target.personId}`, isLocked: input.isLocked });
    return readAccount(tx, now, target.personId, me.committeeId);
  },
);
