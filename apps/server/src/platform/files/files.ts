import type { Readable } from "node:stream";
import type { Actor } from "../actor.ts";
import type { Db, Tx } from "../db/database.ts";

/** A feature that owns files answers for who may read them. Owner names begin with its kind: `group:<id>`. */
export interface FileOwner {
  kind: string;
  /** Throws what an absent file would throw when this actor may not read. */
  mayRead(db: Db, me: Actor, id: string): Promise<void>;
}

export interface StoredFile {
  id: string;
  name: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
  uploadedBy: string;
  owner: string | null;
}

export interface Files {
  /** Attaches files that this person uploaded and that belong to nothing yet; null for one that is not so. */
  attach(
    tx: Tx,
    fileIds: readonly string[],
    personId: string,
    owner: string,
  ): Promise<(StoredFile | null)[]>;
  open(file: StoredFile): Promise<Readable>;
}
