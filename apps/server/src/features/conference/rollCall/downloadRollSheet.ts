import { rollSheet } from "@plenary/contract/conference/rollCall/rules";
import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import {
  type DocumentKind,
  documentTypes,
  writeDocument,
} from "../../../platform/documents/index.ts";
import { contentDisposition } from "../../../platform/http/contentDisposition.ts";
import { readHead, standingOf } from "../../meetings/index.ts";
import { authorize } from "../policy.ts";
import { readHall } from "../readHall.ts";
import { deskOf } from "../store.ts";
import { rollDocument } from "./rollDocument.ts";

/** The result sheet as a file, for whoever sits at the desk. */
export async function downloadRollSheet(
  db: Db,
  me: Actor,
  { meetingId, kind }: { meetingId: string; kind: DocumentKind },
): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
  const standing = await standingOf(db, meetingId, me);
  const [hall, head] = [await readHall(db, meetingId), await readHead(db, meetingId)];
  if (!hall || !head) {
    throw new HouseError("conference/not-found");
  }
  authorize(standing, "followDesk", hall.live.state);
  const reported = [...(await deskOf(db, meetingId))].map(
    ([id, { heads }]) => [id, heads] as const,
  );
  const sheet = rollSheet(hall.live.venues, hall.live.marks, Object.fromEntries(reported));
  const { committeeName } = head;
  const document = rollDocument({ committeeName, ...hall.meeting }, sheet);
  const { type, ending } = documentTypes[kind];
  return {
    bytes: await writeDocument(kind, document),
    headers: {
      "content-type": type,
      "cache-control": "private, no-store",
      "content-disposition": contentDisposition("attachment", `${document.title}.${ending}`),
    },
  };
}
