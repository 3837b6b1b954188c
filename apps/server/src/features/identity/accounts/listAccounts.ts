import type { AccountView } from "@plenary/contract/identity/schema";
import { act } from "../../../platform/log/act.ts";
import { requireRight } from "../policy.ts";
import { accountsOf } from "./store.ts";

interface Wish {
  search: string;
  after?: string | undefined;
  limit: number;
}

/** A page of the committee's accounts. An act, because an administrator's reading is audited. */
export const listAccounts = act(
  "identity/list-accounts",
  async ({ tx, me, now, note }, { after, limit, search }: Wish) => {
    const committeeId = requireRight(me, "identity.accounts");

    const found = await accountsOf(tx, now, {
      committeeId,
      search,
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
    });

    const accounts: AccountView[] = found.slice(0, limit);
    const next = found.length > limit ? (accounts.at(-1)?.number.toUpperCase() ?? null) : null;
    note({ shown: accounts.length, searched: search !== "" });
    return { accounts, next };
  },
);
