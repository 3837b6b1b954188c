import { HouseError } from "@plenary/contract/errors";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { type DocumentKind, documentTypes, writeDocument } from "../../platform/documents/index.ts";
import { contentDisposition } from "../../platform/http/contentDisposition.ts";
import { minutesDocument } from "./draft/minutesDocument.ts";
import { phrases } from "./draft/phrases.ts";
import { readMinutes } from "./readMinutes.ts";

interface Wish {
  meetingId: string;
  kind: DocumentKind;
  edition: number | undefined;
}

/** The minutes as a file, for whoever may read them. What is not signed says on every page that it is a draft. */
export async function downloadMinutes(
  db: Db,
  actor: Actor,
  { kind, ...wish }: Wish,
): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
  const { edition, record } = await readMinutes(db, actor, wish);
  if (edition === null) {
    throw new HouseError("minutes/not-found");
  }
  const mark = edition.signed === null ? `（${phrases.draftMark}）` : "";
  const { type, ending } = documentTypes[kind];
  return {
    bytes: await writeDocument(kind, minutesDocument(edition, record)),
    headers: {
      "content-type": type,
      "cache-control": "private, no-store",
      "content-disposition": contentDisposition("attachment", `${edition.title}${mark}.${ending}`),
    },
  };
}
