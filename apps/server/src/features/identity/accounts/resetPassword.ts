import { act } from "../../../platform/log/act.ts";
import { setPassword } from "../credentials/store.ts";
import { authorize } from "../policy.ts";
import { endAllSessions } from "./endAllSessions.ts";
import { lockTarget } from "./store.ts";

/** Sets a one-time password and signs the person out everywhere. The second factor stays what it was. */
export const resetPassword = act(
  "identity/reset-password",
  async (context, input: { personId: string; hash: string }) => {
    const { tx, me, now, note } = context;
    const target = await lockTarget(tx, input.personId);
    authorize(me, "resetPassword", target);

    await setPassword(tx, now, { personId: target.personId, hash: input.hash, mustChange: true });
    await endAllSessions(context, target.personId, "password-reset");

    note({ subject: `person:${target.personId}` });
    return { done: true as const };
  },
);
