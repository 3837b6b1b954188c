import { HouseError } from "@plenary/contract/errors";
import { DiscardFile, ReadFile, UploadFile } from "@plenary/contract/files";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/database.ts";
import { contentDisposition } from "../http/contentDisposition.ts";
import type { Serve, ServeDeps } from "../http/serve.ts";
import { act } from "../log/act.ts";
import type { FileOwner } from "./files.ts";
import type { FileStore, KeptFile, Upload } from "./openFiles.ts";

interface Deps {
  db: Db;
  files: FileStore;
  clock: Clock;
  owners: readonly FileOwner[];
  identify: ServeDeps["identify"];
}

const mostBytes = 20 * 1024 * 1024;

/** Serves uploading, reading and discarding of files. Rights are asked at every download. */
export function serveFiles(http: FastifyInstance, serve: Serve, deps: Deps): void {
  const { db, files, owners } = deps;
  http.register(multipart, {
    limits: { fileSize: mostBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  });
  const addFile = act("platform/upload-file", async ({ tx, me, now, note }, upload: Upload) => {
    const id = await files.add(tx, upload, me.personId, now);
    note({ subject: `file:${id}`, sha256: upload.sha256.toString("hex") });
    return id;
  });
  const discardFile = act("platform/discard-file", async ({ tx, me, note }, id: string) => {
    const { rows } = await sql<{ id: string }>`
      delete from platform_files where id = ${id} and uploaded_by = ${me.personId} and owner is null
      returning id
    `.execute(tx);
    if (rows.length === 0) {
      throw new HouseError("platform/file-not-found");
    }
    note({ subject: `file:${id}` });
    return { done: true as const };
  });

  serve(UploadFile, async ({ request, command }) => {
    const upload = await receive(files, request);
    try {
      const id = await command(addFile, upload);
      const { name, type, size, width, height } = upload;
      return { id, name, type, size, width, height };
    } finally {
      await upload.discard();
    }
  });
  serve(ReadFile, async ({ actor, params, request, reply }) => {
    const file = await authorize({ db, owners }, actor, await files.find(db, params.id));
    return send(files, file, request, reply);
  });
  serve(DiscardFile, async ({ params, command }) => {
    const done = await command(discardFile, params.id);
    await files.blobs.remove(params.id);
    return done;
  });
}

async function receive(files: FileStore, request: FastifyRequest): Promise<Upload> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part?.fieldname !== "file") {
    throw new HouseError("platform/bad-input");
  }
  const upload = await files.receive(part.file, part.filename).catch((error: unknown) => {
    // What is left of a refused file is read away, or the connection would wait for it.
    part.file.resume();
    throw error;
  });
  if (part.file.truncated) {
    await upload.discard();
    throw new HouseError("platform/too-large", { mostBytes });
  }
  return upload;
}

/** Absent and forbidden look alike, so that an id cannot be probed. */
async function authorize(
  { db, owners }: Pick<Deps, "db" | "owners">,
  me: Actor,
  file: KeptFile | null,
): Promise<KeptFile> {
  const absent = new HouseError("platform/file-not-found");
  if (!file) {
    throw absent;
  }
  if (file.owner === null) {
    if (file.uploadedBy !== me.personId) {
      throw absent;
    }
    return file;
  }
  const at = file.owner.indexOf(":");
  const owner = owners.find((each) => each.kind === file.owner?.slice(0, at));
  if (!owner) {
    throw absent;
  }
  await owner.mayRead(db, me, file.owner.slice(at + 1)).catch((error: unknown) => {
    throw error instanceof HouseError ? absent : error;
  });
  return file;
}

async function send(
  files: FileStore,
  file: KeptFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const tag = `"${file.sha256.toString("base64url")}"`;
  reply.headers({
    etag: tag,
    // Kept by the reader alone, and asked for again each time: rights may have gone meanwhile.
    "cache-control": "private, no-cache",
    "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    "content-disposition": disposition(file),
  });
  if (request.headers["if-none-match"] === tag) {
    return reply.code(304).send();
  }
  return reply
    .type(file.type)
    .header("content-length", file.size)
    .send(await files.open(file));
}

/** Pictures are shown, the rest is saved. */
const disposition = ({ name, type }: KeptFile): string =>
  contentDisposition(type.startsWith("image/") ? "inline" : "attachment", name);
