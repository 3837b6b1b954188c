import type { Events } from "@plenary/contract/stream";
import type { z } from "zod";
import type { JobContext, JobTask } from "../jobs/jobs.ts";
import type { LaterJob } from "./addJobs.ts";
import type { AppendedFact } from "./appendFacts.ts";

/** A feature's reaction to another feature's fact: at least once, so it must bear being run again. */
export interface Listener {
  name: string;
  kind: string;
  type: string;
  run(context: JobContext, stream: string, seq: number, data: unknown): Promise<void>;
}

/** Declares a listener: hears facts of one type on streams of one kind. */
export function listenTo<E extends Events, T extends keyof E & string>(definition: {
  name: string;
  kind: { kind: string; events: E };
  type: T;
  run(context: JobContext, stream: string, seq: number, data: z.infer<E[T]>): Promise<void>;
}): Listener {
  const { name, kind, type } = definition;
  return {
    name,
    kind: kind.kind,
    type,
    run: (context, stream, seq, data) =>
      // The fact was checked against this schema when it was told.
      definition.run(context, stream, seq, data as z.infer<E[T]>),
  };
}

/** The jobs that listeners want for these facts; keyed, so a fact is heard once per listener. */
export const jobsFor =
  (listeners: readonly Listener[]) =>
  (facts: readonly AppendedFact[]): LaterJob[] =>
    facts.flatMap(({ stream, seq, type }) =>
      listeners
        .filter((each) => each.type === type && stream.startsWith(`${each.kind}:`))
        .map((each) => ({
          job: `listen:${each.name}`,
          payload: { stream, seq },
          key: `listen:${each.name}:${stream}:${seq}`,
        })),
    );

/** Listeners as tasks of the job runner. */
export const listenerTasks = (listeners: readonly Listener[]): JobTask[] =>
  listeners.map((listener) => ({
    name: `listen:${listener.name}`,
    run: async (context, payload) => {
      const { stream, seq } = payload as { stream: string; seq: number };
      const fact = await context.readFact(stream, seq);
      if (fact) {
        await listener.run(context, stream, seq, fact.data);
      }
    },
  }));
