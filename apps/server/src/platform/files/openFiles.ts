import { type FileView, fileTypes } from "@plenary/contract/files";
import { HouseError } from "@plenary/contract/errors";
import { fileTypeFromBuffer } from "file-type";
import { type Kysely, sql } from "kysely";
import type { Readable } from "node:stream";
import type { Db, Reader, Tx } from "../db/database.ts";
import { type Blobs, diskBlobs, type Received } from "./diskBlobs.ts";
import type { Files, StoredFile } from "./files.ts";
import { pictureSize } from "./pictureSize.ts";

/** A file taken in and looked at, which no row speaks of yet. */
export interface Upload extends Pick<FileView, "name" | "type" | "size" | "width" | "height"> {
  sha256: Buffer;
  keep(id: string): Promise<void>;
  discard(): Promise<void>;
}

/** Files with the side that only the platform uses. */
export interface FileStore extends Files {
  /** Throws `platform/wrong-type` for what is no picture or PDF by its content, `platform/too-large` for too many pixels. */
  receive(source: Readable, name: string): Promise<Upload>;
  add(tx: Tx, upload: Upload, personId: string, at: Date): Promise<string>;
  find(db: Reader, id: string): Promise<KeptFile | null>;
  blobs: Blobs;
}

export interface KeptFile extends StoredFile {
  sha256: Buffer;
}

/** A picture of more pixels would take a reader's browser, or this server, down with it. */
const mostPixels = 50_000_000;

/** Files on disk below `folder`, and their rows. */
export function openFiles(options: { db: Db; folder: string }): FileStore {
  const blobs = diskBlobs(options.folder);
  return {
    blobs,
    receive: async (source, name) => {
      const received = await blobs.receive(source);
      try {
        const { size, sha256, keep, discard } = received;
        return { ...(await inspect(received)), name: plainName(name), size, sha256, keep, discard };
      } catch (error) {
        await received.discard();
        throw error;
      }
    },
    add,
    find,
    attach,
    open: async (file) => blobs.open(file.id),
  };
}

async function inspect({ head }: Received): Promise<Pick<Upload, "type" | "width" | "height">> {
  const told = (await fileTypeFromBuffer(head))?.mime;
  const type = fileTypes.find((each) => each === told);
  if (type === undefined) {
    throw new HouseError("platform/wrong-type", { allowed: [...fileTypes] });
  }
  if (!type.startsWith("image/")) {
    return { type, width: null, height: null };
  }
  const size = pictureSize(type, head);
  if (size === null) {
    throw new HouseError("platform/wrong-type", { allowed: [...fileTypes] });
  }
  if (size.width * size.height > mostPixels) {
    throw new HouseError("platform/too-large", { mostPixels });
  }
  return { type, ...size };
}

/** A name is shown and written into headers: no folders, no control characters, not endless. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  return clean.slice(0, 200) || "file";
}

type FilesTables = {
  platform_files: {
    id: string;
    owner: string | null;
    uploaded_by: string;
    name: string;
    type: string;
    size: number;
    sha256: Buffer;
    width: number | null;
    height: number | null;
    at: Date;
  };
};

const tables = (db: Reader): Kysely<FilesTables> => db.withTables<FilesTables>();

const columns = [
  ...(["id", "name", "type", "size", "width", "height", "owner", "sha256"] as const),
  "uploaded_by as uploadedBy",
] as const;

async function add(tx: Tx, upload: Upload, personId: string, at: Date): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  const id = rows[0]?.id ?? "";
  const { name, type, size, sha256, width, height } = upload;
  // The bytes first: a row without its file would be a promise that cannot be kept.
  await upload.keep(id);
  await tables(tx)
    .insertInto("platform_files")
    .values({ id, owner: null, uploaded_by: personId, at, name, type, size, sha256, width, height })
    .execute();
  return id;
}

async function find(db: Reader, id: string): Promise<KeptFile | null> {
  const query = tables(db).selectFrom("platform_files").select(columns).where("id", "=", id);
  return (await query.executeTakeFirst()) ?? null;
}

async function attach(
  tx: Tx,
  fileIds: readonly string[],
  personId: string,
  owner: string,
): Promise<(StoredFile | null)[]> {
  if (fileIds.length === 0) {
    return [];
  }
  const attached = await tables(tx)
    .updateTable("platform_files")
    .set({ owner })
    .where("id", "in", fileIds)
    .where("uploaded_by", "=", personId)
    .where("owner", "is", null)
    .returning(columns)
    .execute();
  const byId = new Map(attached.map(({ sha256: _kept, ...file }) => [file.id, file]));
  return fileIds.map((id) => byId.get(id) ?? null);
}
