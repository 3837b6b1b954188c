import { HouseError } from "@plenary/contract/errors";
import type { AccountView } from "@plenary/contract/identity/schema";
import type { Reader } from "../../../platform/db/database.ts";
import { accountsOf } from "./store.ts";

/** One account as the administrator of a committee sees it. */
export async function readAccount(
  reader: Reader,
  now: Date,
  personId: string,
  committeeId: string | null,
): Promise<AccountView> {
  const [account] =
    committeeId === null ? [] : await accountsOf(reader, now, { committeeId, personId, limit: 1 });
  if (!account) {
    throw new HouseError("identity/person-not-found");
  }
  return account;
}
