import { HouseError } from "@plenary/contract/errors";
import type { ProgrammeFile } from "@plenary/contract/meetings/plan";
import type { Actor } from "../../../platform/actor.ts";
import type { Reader } from "../../../platform/db/database.ts";
import { presentMaterial } from "../plan/present.ts";
import { maySeeManuscript } from "../policy.ts";
import { standingOf } from "../standingOf.ts";
import { itemsOf, speechesOf } from "../store.ts";
import { materialsOf } from "./store.ts";

/** The files someone of the roster may read; a manuscript only where it is the reader's to see. */
export async function listMaterials(
  tx: Reader,
  me: Actor,
  meetingId: string,
): Promise<ProgrammeFile[]> {
  const standing = await standingOf(tx, meetingId, me);
  if (!standing) {
    throw new HouseError("meetings/not-found");
  }
  const items = await itemsOf(tx, meetingId);
  const speeches = await speechesOf(tx, meetingId);
  const files = await materialsOf(tx, meetingId);

  return files.flatMap((file) => {
    const speech = speeches.find((each) => each.id === file.speech_id);
    const item = items.find((each) => each.id === file.item_id);
    const isSecret = file.kind === "manuscript";
    if (isSecret && !maySeeManuscript(standing.roles, me.personId, speech?.person_id ?? "")) {
      return [];
    }
    const of = item?.title ?? speech?.name ?? "";
    return [{ ...presentMaterial(file), of }];
  });
}
