import { demonstration } from "../../demo/index.ts";
import type { OfferedAccount } from "../features/identity/index.ts";

/** The accounts that the sign-in page of a demonstration offers, each with the address made for it. */
export const offeredAccounts = async (): Promise<readonly OfferedAccount[]> => accounts;

const accounts: readonly OfferedAccount[] = demonstration(new Date()).accounts.map((each) => ({
  role: each.post,
  name: each.name,
  account: each.number,
  password: each.password,
  host: each.prefix,
}));
