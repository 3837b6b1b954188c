import { HouseError } from "@plenary/contract/errors";
import encodeQR from "qr";
import type { Actor, Origin } from "../../../platform/actor.ts";
import { act } from "../../../platform/log/act.ts";
import type { IdentityDeps } from "../identityDeps.ts";
import { mayStep } from "../machine.ts";
import { sessionOf } from "../sessions/store.ts";
import { accountOf, setPending } from "./store.ts";
import { newTotpSecret, totpUri } from "./totp.ts";

const keepPending = act("identity/begin-enrolment", async ({ tx, me }, sealed: string) => {
  await setPending(tx, me.personId, Buffer.from(sealed, "base64"));
  return { done: true as const };
});

const refuseEnrolment = act("identity/begin-enrolment", async () => {
  throw new HouseError("identity/not-allowed");
});

/**
 * Makes a secret that counts once a code of it was given. Whoever has a second factor cannot replace
 * it here: a stolen session would then be enough to lock its owner out.
 */
export async function beginEnrolment(
  deps: IdentityDeps,
  me: Actor,
  origin: Origin,
): Promise<{ secret: string; uri: string; qrSvg: string }> {
  const { secrets, server } = deps;
  const session = me.sessionId === null ? null : await sessionOf(server.db, me.sessionId);
  const account = await accountOf(server.db, me.personId);
  if (!session || !account || account.totpSecret || !mayStep(session.stage, "enrol")) {
    return server.command(me, null, refuseEnrolment, undefined, origin);
  }

  const secret = newTotpSecret();
  await server.command(me, null, keepPending, secrets.seal(secret).toString("base64"), origin);

  const uri = totpUri(secret, account.number, server.installation.name);
  return { secret, uri, qrSvg: encodeQR(uri, "svg") };
}
