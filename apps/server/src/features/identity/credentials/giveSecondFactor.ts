import { HouseError } from "@plenary/contract/errors";
import type { SessionStage } from "@plenary/contract/identity/schema";
import type { Actor, Origin } from "../../../platform/actor.ts";
import { act } from "../../../platform/log/act.ts";
import { newToken } from "../cookie.ts";
import type { IdentityDeps } from "../identityDeps.ts";
import { mayStep, stageAfterFactor } from "../machine.ts";
import { moveSession, sessionOf } from "../sessions/store.ts";
import { admitAttempt, attemptKey, sourceOf } from "./attempts.ts";
import { acceptStep, accountOf } from "./store.ts";
import { totpStepOf } from "./totp.ts";

interface Passing {
  sessionId: string;
  personId: string;
  from: SessionStage;
  to: SessionStage;
  /** Time step of the code that was right. */
  step: number;
  isEnrolment: boolean;
  tokenHash: string | null;
}

const passFactor = act("identity/give-second-factor", async ({ tx, note }, input: Passing) => {
  // Two requests with one code: the row decides, and the second is refused.
  if (!(await acceptStep(tx, input.personId, input.step, input.isEnrolment))) {
    throw new HouseError("identity/second-factor-wrong");
  }
  const tokenHash = input.tokenHash === null ? null : Buffer.from(input.tokenHash, "hex");
  const move = { id: input.sessionId, from: input.from, to: input.to };
  if (!(await moveSession(tx, { ...move, tokenHash }))) {
    throw new HouseError("identity/second-factor-wrong");
  }
  note({ subject: `session:${input.sessionId}`, isEnrolment: input.isEnrolment });
  return { done: true as const };
});

const refuseFactor = act("identity/give-second-factor", async () => {
  throw new HouseError("identity/second-factor-wrong");
});

/** Checks the authenticator's code and moves the session on, under a new token unless it was whole before. */
export async function giveSecondFactor(
  deps: IdentityDeps,
  me: Actor,
  origin: Origin,
  code: string,
): Promise<{ token: string; lifeMs: number } | null> {
  const { rules, secrets, server } = deps;
  const now = server.clock.now();
  const session = me.sessionId === null ? null : await sessionOf(server.db, me.sessionId);
  const account = await accountOf(server.db, me.personId);
  if (!session || !account) {
    throw new HouseError("identity/not-signed-in");
  }

  const isEnrolment = session.stage !== "second-factor";
  const sealed = isEnrolment ? account.totpPending : account.totpSecret;
  const limits = [
    {
      key: attemptKey("factor", me.personId, sourceOf(origin.address)),
      most: rules.failures,
    },
    // Whoever has the password and guesses from everywhere would find one of a million codes in the end.
    { key: attemptKey("factor", me.personId), most: rules.failuresFromStrangers },
  ];
  const attempt = await admitAttempt(server.db, now, limits, rules.lockMs);
  const step =
    sealed && mayStep(session.stage, "giveFactor")
      ? totpStepOf({
          secret: secrets.open(sealed),
          code,
          now,
          lastStep: isEnrolment ? 0 : account.totpStep,
          ahead: rules.factorWindow,
        })
      : null;
  if (step === null) {
    return server.command(me, null, refuseFactor, undefined, origin);
  }

  const isOpen = session.stage === "open";
  const { hash, token } = newToken();
  const to = isOpen ? "open" : stageAfterFactor({ mustChangePassword: account.mustChange });
  await server.command(
    me,
    null,
    passFactor,
    {
      sessionId: session.id,
      personId: me.personId,
      from: session.stage,
      to,
      step,
      isEnrolment,
      // What was whole before keeps its token, and so its sockets.
      tokenHash: isOpen ? null : hash.toString("hex"),
    },
    origin,
  );
  await attempt.succeed();
  return isOpen ? null : { token, lifeMs: session.endsAt.getTime() - now.getTime() };
}
