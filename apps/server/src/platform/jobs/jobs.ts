import type { Fact } from "@plenary/contract/stream";
import type { Db } from "../db/database.ts";
import type { Act } from "../log/act.ts";

/** What a job works with. It writes as everybody does: through a command, as the system. */
export interface JobContext {
  db: Db;
  now: Date;
  /** Runs an act as the system itself. `key` makes a repetition of the job harmless. */
  command<I, O>(key: string, what: Act<I, O>, input: I): Promise<O>;
  readFact(stream: string, seq: number): Promise<Fact | null>;
}

/** A named job; `payload` is what `later` was given. */
export interface JobTask {
  name: string;
  run(context: JobContext, payload: unknown): Promise<void>;
}

/** A job that comes round by itself: `cron` in crontab form, at the server's time. */
export interface Routine extends JobTask {
  cron: string;
}
