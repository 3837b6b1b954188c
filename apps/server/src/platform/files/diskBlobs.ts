import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Where the bytes of files are kept: a disk now; an object store can take its place. */
export interface Blobs {
  /** Takes bytes in under no name yet. Throws whatever the source throws, leaving nothing behind. */
  receive(source: Readable): Promise<Received>;
  open(id: string): Readable;
  remove(id: string): Promise<void>;
  /** All that is kept, uploads broken off by a crash among it. */
  list(): AsyncIterable<KeptBlob>;
}

export interface KeptBlob {
  id: string;
  at: Date;
}

export interface Received {
  size: number;
  sha256: Buffer;
  /** The first bytes: enough to tell what it is. */
  head: Buffer;
  /** Keeps it under this id; durable when it resolves. */
  keep(id: string): Promise<void>;
  discard(): Promise<void>;
}

/** A picture's size can stand behind a long colour profile, so much of it is looked at. */
const headBytes = 1024 * 1024;

/** Files below a folder, in two levels of folders so that none grows too large. */
export function diskBlobs(folder: string): Blobs {
  const pathOf = (id: string) => join(folder, id.slice(-2), id.slice(-4, -2), id);
  const waiting = join(folder, "incoming");
  return {
    receive: async (source) => {
      await mkdir(waiting, { recursive: true });
      const path = join(waiting, randomUUID());
      const discard = () => rm(path, { force: true });
      try {
        return { ...(await write(source, path)), keep: (id) => keep(path, pathOf(id)), discard };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    open: (id) => createReadStream(pathOf(id)),
    remove: async (id) => {
      await rm(pathOf(id), { force: true });
      await rm(join(waiting, id), { force: true });
    },
    list: () => listIds(folder),
  };
}

async function write(source: Readable, path: string) {
  const hash = createHash("sha256");
  const head: Buffer[] = [];
  let size = 0;
  const look = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      if (size < headBytes) {
        head.push(chunk);
      }
      size += chunk.length;
      next(null, chunk);
    },
  });
  // `flush`: on the disk itself before it is closed.
  await pipeline(source, look, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return { size, sha256: hash.digest(), head: Buffer.concat(head).subarray(0, headBytes) };
}

/** The name is durable only when its folder is. */
async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  for (const folder of [dirname(to), dirname(dirname(to)), dirname(dirname(dirname(to)))]) {
    const opened = await open(folder, "r");
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  }
}

async function* listIds(folder: string): AsyncIterable<KeptBlob> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isFile() && /^[0-9a-f-]{36}$/.test(entry.name)) {
      const kept = await stat(join(entry.parentPath, entry.name)).catch(() => null);
      if (kept) {
        yield { id: entry.name, at: kept.mtime };
      }
    }
  }
}
