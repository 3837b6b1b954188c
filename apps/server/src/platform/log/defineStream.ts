import type { Events, FactOf } from "@plenary/contract/stream";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import type { Db, Tx } from "../db/database.ts";

/** A kind of stream: its facts, its state, who may follow it, and what a snapshot of one is. */
export interface StreamKind<E extends Events = Events, S extends z.ZodType = z.ZodType> {
  kind: string;
  events: E;
  state: S;
  /** Throws what an absent stream would throw when this actor may not follow. */
  mayFollow(db: Db, me: Actor, id: string): Promise<void>;
  /** The state now, read in one REPEATABLE READ transaction together with the stream's number. */
  snapshot(tx: Tx, id: string): Promise<z.infer<S>>;
}

/** Declares a kind of stream. Without `mayFollow` it does not compile. */
export const defineStream = <E extends Events, S extends z.ZodType>(
  definition: StreamKind<E, S>,
): StreamKind<E, S> => definition;

/** One stream: `group:<id>`. */
export interface StreamRef<E extends Events = Events> {
  name: string;
  /** Only for the types of `tell`; never read. */
  events?: E;
}

/** Names one stream of a kind. */
export const streamOf = <E extends Events>(
  kind: { kind: string; events: E },
  id: string,
): StreamRef<E> => ({ name: `${kind.kind}:${id}` });

export type DataOf<E extends Events, T extends keyof E & string> = Extract<
  FactOf<E>,
  { type: T }
>["data"];
