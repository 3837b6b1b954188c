import type { DemonstrationAccount } from "@plenary/contract/identity/schema";
import type { Server } from "../../platform/feature.ts";
import type { SessionCookie } from "./cookie.ts";
import type { Secrets } from "./secrets.ts";
import type { SessionRules } from "./sessionRules.ts";

/** One account of the demonstration as it is offered; its present code is worked out here. */
export type OfferedAccount = Omit<DemonstrationAccount, "code">;

export interface IdentityOptions {
  cookie: SessionCookie;
  secrets: Secrets;
  /** What the installation sets otherwise than usual. */
  rules?: Partial<SessionRules>;
  /** The accounts of a demonstration; absent in a real assembly. */
  demonstration?: (server: Server) => Promise<readonly OfferedAccount[]>;
}

/** What the actions of identity work with. */
export interface IdentityDeps {
  server: Server;
  cookie: SessionCookie;
  secrets: Secrets;
  rules: SessionRules;
}
