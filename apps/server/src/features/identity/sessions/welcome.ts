import type { DemonstrationAccount } from "@plenary/contract/identity/schema";
import { findAccount } from "../credentials/store.ts";
import { totpCodeOf, totpStepAt } from "../credentials/totp.ts";
import type { IdentityDeps, IdentityOptions, OfferedAccount } from "../identityDeps.ts";

/** What the sign-in page shows. Accounts are offered by a demonstration alone. */
export async function welcome(
  deps: IdentityDeps,
  demonstration: IdentityOptions["demonstration"],
): Promise<{ name: string; demonstration: DemonstrationAccount[] }> {
  const { installation } = deps.server;
  const offered =
    installation.isDemonstration && demonstration ? await demonstration(deps.server) : [];
  return {
    name: installation.name,
    demonstration: await Promise.all(offered.map((account) => offer(deps, account))),
  };
}

async function offer(deps: IdentityDeps, offered: OfferedAccount): Promise<DemonstrationAccount> {
  const { secrets, server } = deps;
  const account = await findAccount(server.db, offered.account);
  if (!account?.totpSecret) {
    return { ...offered, code: null };
  }
  // A code works once, so whoever comes next is shown the next one.
  const step = Math.max(totpStepAt(server.clock.now()), account.totpStep + 1);
  return { ...offered, code: totpCodeOf(secrets.open(account.totpSecret), step) };
}
