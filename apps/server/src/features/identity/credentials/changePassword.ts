import { HouseError } from "@plenary/contract/errors";
import type { SessionStage } from "@plenary/contract/identity/schema";
import type { Actor, Origin } from "../../../platform/actor.ts";
import { act } from "../../../platform/log/act.ts";
import { streamOf } from "../../../platform/log/defineStream.ts";
import { newToken } from "../cookie.ts";
import type { IdentityDeps } from "../identityDeps.ts";
import { mayStep } from "../machine.ts";
import { endSessions, moveSession, sessionOf } from "../sessions/store.ts";
import { sessionStream } from "../streams.ts";
import { admitAttempt, attemptKey, sourceOf } from "./attempts.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { accountOf, setPassword } from "./store.ts";
import { weaknessOf } from "./weaknessOf.ts";

interface Change {
  sessionId: string;
  from: SessionStage;
  /** Hashes, never passwords: what an act is given goes into digests and comparisons. */
  hash: string;
  instead: string;
  tokenHash: string;
}

const keepPassword = act(
  "identity/change-password",
  async ({ tx, me, now, tell }, input: Change) => {
    const { personId } = me;
    const change = { personId, hash: input.hash, mustChange: false, instead: input.instead };
    const move = { id: input.sessionId, from: input.from, to: "open" as const };
    const isDone =
      (await setPassword(tx, now, change)) &&
      (await moveSession(tx, { ...move, tokenHash: Buffer.from(input.tokenHash, "hex") }));
    if (!isDone) {
      throw new HouseError("identity/wrong-credentials");
    }
    // Whoever else knew the old password is out.
    const which = { personId, except: input.sessionId, why: "password-changed" };
    for (const sessionId of await endSessions(tx, now, which)) {
      tell(streamOf(sessionStream, sessionId), "identity/session-ended", { personId, sessionId });
    }
    // And so is whoever has this session's old token: its sockets are cut, the page comes back with the new one.
    tell(streamOf(sessionStream, input.sessionId), "identity/session-changed", { personId });
    return { done: true as const };
  },
);

const refusePassword = act("identity/change-password", async (_context, refusal: Refusal) => {
  throw new HouseError(refusal.code, refusal.details);
});

interface Refusal {
  code:
    | "identity/wrong-credentials"
    | "identity/password-too-weak"
    | "identity/password-unchanged"
    | "identity/second-factor-needed";
  details: Record<string, string>;
}

/** Sets a password of one's own; every other session of the person ends. */
export async function changePassword(
  deps: IdentityDeps,
  me: Actor,
  origin: Origin,
  { current, next }: { current: string; next: string },
): Promise<{ token: string; lifeMs: number }> {
  const { rules, server } = deps;
  const now = server.clock.now();
  const refuse = (code: Refusal["code"], details: Refusal["details"] = {}) =>
    server.command(me, null, refusePassword, { code, details }, origin);
  const session = me.sessionId === null ? null : await sessionOf(server.db, me.sessionId);
  const account = await accountOf(server.db, me.personId);
  if (!session || !account) {
    throw new HouseError("identity/not-signed-in");
  }
  if (!mayStep(session.stage, "changePassword")) {
    return refuse("identity/second-factor-needed");
  }

  const key = attemptKey("password", me.personId, sourceOf(origin.address));
  const attempt = await admitAttempt(server.db, now, [{ key, most: rules.failures }], rules.lockMs);
  if (!(await isPassword(account.passwordHash, current))) {
    return refuse("identity/wrong-credentials");
  }
  await attempt.succeed();
  if (current.normalize("NFKC") === next.normalize("NFKC")) {
    return refuse("identity/password-unchanged");
  }
  const weakness = weaknessOf(next, account);
  if (weakness) {
    return refuse("identity/password-too-weak", { why: weakness });
  }

  const { hash, token } = newToken();
  await server.command(
    me,
    null,
    keepPassword,
    {
      sessionId: session.id,
      from: session.stage,
      hash: await hashPassword(next),
      instead: account.passwordHash,
      tokenHash: hash.toString("hex"),
    },
    origin,
  );
  return { token, lifeMs: session.endsAt.getTime() - now.getTime() };
}
