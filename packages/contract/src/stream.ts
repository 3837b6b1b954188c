import { z } from "zod";
import { IdParams, operation } from "./operation.ts";

/**
 * A stream is a list of facts numbered 1, 2, 3 … without gaps. A reader opens with a snapshot
 * (state and number), follows from there and applies each fact with the stream's `reduce`.
 */
export type Events = Record<string, z.ZodType>;

export type FactOf<E extends Events> = {
  [T in keyof E & string]: { seq: number; at: string; type: T; data: z.infer<E[T]> };
}[keyof E & string];

/** A fact whose stream is not known here. */
export interface Fact {
  seq: number;
  /** When it was told, by the server's clock (ISO 8601). */
  at: string;
  type: string;
  data: unknown;
}

/** Answer of `GET /streams/<kind>/:id`: the state and its number agree. */
export const snapshotOf = <S extends z.ZodType>(state: S) =>
  z.object({ seq: z.int().min(0), at: z.string(), state });

/** A kind of stream as the contract knows it: its facts and its state. */
export interface StreamShape<E extends Events = Events, S extends z.ZodType = z.ZodType> {
  kind: string;
  events: E;
  state: S;
}

/** The call that answers a stream's snapshot: `GET /streams/<kind>/:id`. */
export const snapshotOperation = (shape: StreamShape) =>
  operation({
    id: `snapshot${shape.kind.charAt(0).toUpperCase()}${shape.kind.slice(1)}`,
    method: "GET",
    path: `/streams/${shape.kind}/:id`,
    tag: "streams",
    summary: `The state of ${shape.kind}:<id> and the number of its last fact.`,
    params: IdParams,
    reply: snapshotOf(shape.state),
    errors: ["platform/stream-not-found"],
  });

export interface Snapshot<S> {
  seq: number;
  at: string;
  state: S;
}

/** Socket messages. Path `/live`, websocket only. A client asks, the server answers through `ack`. */
export const Follow = z.object({ stream: z.string().max(120), after: z.int().min(0) });
export type Follow = z.infer<typeof Follow>;
export type FollowAck =
  | { ok: true; seq: number }
  /** `platform/too-far-behind`: take a new snapshot. `platform/stream-not-found`: absent or not yours. */
  | { ok: false; code: string };

/** A volatile report of a page on a stream it follows (shown, line quality); may be lost. */
export const Report = z.object({
  stream: z.string().max(120),
  kind: z.string().max(60),
  data: z.unknown(),
});
export type Report = z.infer<typeof Report>;

export interface ServerMessages {
  facts: (message: { stream: string; facts: Fact[] }) => void;
  /** The reader no longer may follow. */
  dropped: (message: { stream: string; code: string }) => void;
  /** The session was ended; the page signs out. */
  "signed-out": (message: { code: string }) => void;
}

export interface ClientMessages {
  follow: (message: Follow, ack: (answer: FollowAck) => void) => void;
  unfollow: (message: { stream: string }) => void;
  report: (message: Report) => void;
  /** Answers the server's time in milliseconds since 1970, for countdowns. */
  clock: (ack: (serverMs: number) => void) => void;
}
