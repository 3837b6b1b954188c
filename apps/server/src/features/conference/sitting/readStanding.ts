import type { Standing } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { standingOf } from "../../meetings/index.ts";

/** What someone is in this sitting; with it the page works out what it may do. */
export async function readStanding(tx: Reader, me: Actor, meetingId: string): Promise<Standing> {
  const standing = await standingOf(tx, meetingId, me);
  if (!standing) {
    throw new HouseError("conference/not-found");
  }
  return standing;
}
