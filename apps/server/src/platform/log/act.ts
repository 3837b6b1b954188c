import type { Events } from "@plenary/contract/stream";
import type { Actor, Origin } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import type { DataOf, StreamRef } from "./defineStream.ts";

export interface TellOptions {
  /** This fact changes who may follow the stream. */
  regrades?: boolean;
}

/** What an act works with. Everything it does is one transaction, done or undone as one. */
export interface ActContext {
  tx: Tx;
  me: Actor;
  now: Date;
  origin: Origin;
  /** Buffered, and appended just before the commit: nobody hears of what was rolled back. */
  tell<E extends Events, T extends keyof E & string>(
    stream: StreamRef<E>,
    type: T,
    data: DataOf<E, T>,
    options?: TellOptions,
  ): void;
  /** A job that exists exactly when this act is done. `key`: asking again moves it instead of doubling it. */
  later(job: string, payload: unknown, options?: { at?: Date; key?: string }): void;
  /** What the audit row says beside who and when; never secrets. */
  note(details: { subject?: string; [name: string]: unknown }): void;
}

/**
 * One action of the assembly. Its answer is stored with the command's key and given again to whoever
 * sends the same key, so it must survive JSON unchanged: no dates, no undefined.
 */
export interface Act<I, O> {
  name: string;
  run(context: ActContext, input: I): Promise<O>;
}

/** Declares an action: `act("groups/write", async ({ tx, me, tell }, input) => …)`. */
export const act = <I, O>(name: string, run: Act<I, O>["run"]): Act<I, O> => ({ name, run });
