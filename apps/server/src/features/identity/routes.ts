import { HouseError } from "@plenary/contract/errors";
import {
  ActInPost,
  BeginEnrolment,
  ChangePassword,
  EndDevice,
  GiveSecondFactor,
  ListDevices,
  ReadSession,
  ReadWelcome,
  SignIn,
  SignOut,
} from "@plenary/contract/identity/schema";
import type { Serve } from "../../platform/http/serve.ts";
import { giveToken, takeToken } from "./cookie.ts";
import { beginEnrolment } from "./credentials/beginEnrolment.ts";
import { changePassword } from "./credentials/changePassword.ts";
import { giveSecondFactor } from "./credentials/giveSecondFactor.ts";
import type { IdentityDeps, IdentityOptions } from "./identityDeps.ts";
import { actInPost } from "./sessions/actInPost.ts";
import { endDevice } from "./sessions/endDevice.ts";
import { presentSession } from "./sessions/presentSession.ts";
import { signIn } from "./sessions/signIn.ts";
import { signOut } from "./sessions/signOut.ts";
import { devicesOf } from "./sessions/store.ts";
import { welcome } from "./sessions/welcome.ts";

/** Sessions: signing in and out, the second factor, the password, the post acted in, devices. */
export function sessionRoutes(serve: Serve, deps: IdentityDeps, options: IdentityOptions): void {
  const { cookie, server } = deps;
  const show = (sessionId: string | null) => {
    if (sessionId === null) {
      throw new HouseError("identity/not-signed-in");
    }
    return presentSession(server.db, sessionId, server.clock.now());
  };

  serve(ReadWelcome, () => welcome(deps, options.demonstration));

  serve(SignIn, async ({ actor, body, origin, reply }) => {
    const { personId, sessionId } = actor;
    const instead = sessionId === null ? null : { sessionId, personId };
    const signed = await signIn(deps, { ...body, origin, instead });
    giveToken(reply, cookie, signed.token, signed.lifeMs);
    return show(signed.sessionId);
  });

  serve(ReadSession, ({ actor }) => show(actor.sessionId));

  serve(SignOut, async ({ command, reply }) => {
    const done = await command(signOut, undefined);
    takeToken(reply, cookie);
    return done;
  });

  serve(GiveSecondFactor, async ({ actor, body, origin, reply }) => {
    const given = await giveSecondFactor(deps, actor, origin, body.code);
    if (given) {
      giveToken(reply, cookie, given.token, given.lifeMs);
    }
    return show(actor.sessionId);
  });

  serve(BeginEnrolment, ({ actor, origin }) => beginEnrolment(deps, actor, origin));

  serve(ChangePassword, async ({ actor, body, origin, reply }) => {
    const changed = await changePassword(deps, actor, origin, body);
    giveToken(reply, cookie, changed.token, changed.lifeMs);
    return show(actor.sessionId);
  });

  serve(ActInPost, async ({ actor, body, command }) => {
    await command(actInPost, body.postId);
    return show(actor.sessionId);
  });

  serve(ListDevices, async ({ actor }) => {
    const devices = await devicesOf(server.db, actor.personId, server.clock.now());
    return {
      devices: devices.map(({ id, startedAt, lastSeenAt, ...rest }) => ({
        ...rest,
        sessionId: id,
        startedAt: startedAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        isThis: id === actor.sessionId,
      })),
    };
  });

  serve(EndDevice, ({ command, params }) => command(endDevice, params.id));
}
