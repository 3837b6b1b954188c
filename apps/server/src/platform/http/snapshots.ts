import { snapshotOperation } from "@plenary/contract/stream";
import type { z } from "zod";
import type { Db } from "../db/database.ts";
import type { StreamKind } from "../log/defineStream.ts";
import { readHeads } from "../log/readFacts.ts";
import type { Serve } from "./serve.ts";

/** Serves `GET /streams/<kind>/:id`: the state of a stream and its number, which agree. */
export function serveSnapshots(serve: Serve, db: Db, streams: readonly StreamKind[]): void {
  for (const stream of streams) {
    serve(snapshotOperation(stream), async ({ actor, params }) => {
      await stream.mayFollow(db, actor, params.id);
      return readSnapshot(db, stream, params.id);
    });
  }
}

/** Reads state and number in one REPEATABLE READ transaction, so that no fact is between them. */
export function readSnapshot(
  db: Db,
  stream: StreamKind,
  id: string,
): Promise<{ seq: number; at: string; state: z.infer<z.ZodType> }> {
  const name = `${stream.kind}:${id}`;
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      const seq = (await readHeads(tx, [name])).get(name) ?? 0;
      const state = await stream.snapshot(tx, id);
      return { seq, at: new Date().toISOString(), state };
    });
}
