import {
  EndPost,
  GrantPost,
  ListAccounts,
  LockAccount,
  ReadAudit,
  ResetPassword,
} from "@plenary/contract/identity/schema";
import type { Serve } from "../../platform/http/serve.ts";
import { endPost } from "./accounts/endPost.ts";
import { grantPost } from "./accounts/grantPost.ts";
import { listAccounts } from "./accounts/listAccounts.ts";
import { lockAccount } from "./accounts/lockAccount.ts";
import { oneTimePassword } from "./accounts/oneTimePassword.ts";
import { readAudit } from "./accounts/readAudit.ts";
import { resetPassword } from "./accounts/resetPassword.ts";
import { assemblyDay } from "./assemblyDay.ts";
import { hashPassword } from "./credentials/passwords.ts";
import type { IdentityDeps } from "./identityDeps.ts";

/** What the security and the audit administrator do. */
export function accountRoutes(serve: Serve, { rules, server }: IdentityDeps): void {
  serve(ListAccounts, ({ command, query }) => command(listAccounts, query));

  serve(GrantPost, ({ body, command, params }) =>
    command(grantPost, {
      ...body,
      personId: params.id,
      from: assemblyDay(server.clock.now()),
      isStrict: rules.needsFactor.includes(body.kind),
    }),
  );

  serve(EndPost, ({ command, params }) => command(endPost, params.id));

  serve(ResetPassword, async ({ actor, origin, params }) => {
    // Not remembered by the request's key: a password that can be asked for again is no one-time password.
    const password = oneTimePassword();
    const hash = actor.holds("identity.accounts") ? await hashPassword(password) : "";
    await server.command(actor, null, resetPassword, { personId: params.id, hash }, origin);
    return { password };
  });

  serve(LockAccount, ({ body, command, params }) =>
    command(lockAccount, { personId: params.id, isLocked: body.isLocked }),
  );

  serve(ReadAudit, ({ command, query }) => command(readAudit, query));
}
