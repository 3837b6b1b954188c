import type { Feature } from "../../platform/feature.ts";
import type { IdentityDeps, IdentityOptions } from "./identityDeps.ts";
import { sweepRoutine } from "./jobs.ts";
import { accountRoutes } from "./routes.accounts.ts";
import { sessionRoutes } from "./routes.ts";
import { usualRules } from "./sessionRules.ts";

export { type SessionCookie, sessionCookie } from "./cookie.ts";
export { hashPassword } from "./credentials/passwords.ts";
export { newTotpSecret } from "./credentials/totp.ts";
export type { IdentityOptions, OfferedAccount } from "./identityDeps.ts";
export {
  createCommittee,
  createSector,
  createSpecialCommittee,
  createTerm,
  createUnit,
  enrolPerson,
  findCommittees,
} from "./people/store.assembly.ts";
export { committeeName, findHolders, type Holder, listBodies } from "./people/store.directory.ts";
export {
  cards,
  findPeople,
  givePosts,
  joinTerm,
  type NewPost,
  peopleByIds,
} from "./people/store.ts";
export { makeSecrets, openSecrets, type Secrets } from "./secrets.ts";
export { makeIdentify } from "./sessions/identify.ts";
export { rightsOfSessions } from "./sessions/rightsOfSessions.ts";
export { sessionStream } from "./streams.ts";

/** People, posts, accounts and sessions. */
export function identityFeature(options: IdentityOptions): Feature {
  const demonstrationWindow = options.demonstration ? { factorWindow: 60 } : {};
  const rules = { ...usualRules, ...demonstrationWindow, ...options.rules };
  return {
    name: "identity",
    routes: (serve, server) => {
      const deps: IdentityDeps = {
        server,
        rules,
        cookie: options.cookie,
        secrets: options.secrets,
      };
      sessionRoutes(serve, deps, options);
      accountRoutes(serve, deps);
    },
    // `session:<id>` is watched by its own socket and by listeners; nobody is served it.
    streams: [],
    jobs: [sweepRoutine],
  };
}
