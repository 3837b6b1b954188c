import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Actor, Origin } from "./actor.ts";
import type { Clock } from "./clock/clock.ts";
import type { Database, Db } from "./db/database.ts";
import type { FileOwner, Files } from "./files/files.ts";
import type { Serve } from "./http/serve.ts";
import type { JobTask, Routine } from "./jobs/jobs.ts";
import type { Act } from "./log/act.ts";
import type { StreamKind } from "./log/defineStream.ts";
import type { Listener } from "./log/listeners.ts";
import type { ReportTaker } from "./log/liveSocket.ts";
import type { Media } from "./media/index.ts";

export interface Lines {
  pages: number;
  streams: number;
  followers: number;
}

/** What the server gives to a feature. */
export interface Server {
  db: Db;
  database: Database;
  clock: Clock;
  log: Logger;
  media: Media;
  files: Files;
  installation: { name: string; code: string; isDemonstration: boolean; isSecure: boolean };
  /** Open pages of this node and what they follow. */
  lines(): Lines;
  /**
   * Runs an act as the system or as someone who is known otherwise than by the request's session.
   * `key` null: no memory. `origin`: the request behind it, if there is one.
   */
  command<I, O>(
    actor: Actor,
    key: string | null,
    what: Act<I, O>,
    input: I,
    origin?: Origin,
  ): Promise<O>;
}

/** What a feature gives to the server. The server knows features by this shape alone. */
export interface Feature {
  name: string;
  /** Mounts its operations. */
  routes(serve: Serve, server: Server): void;
  /** Plain routes that are not of the contract (a webhook): rarely. */
  plain?(app: FastifyInstance, server: Server): void;
  streams: readonly StreamKind[];
  reports?(server: Server): readonly ReportTaker[];
  listeners?: readonly Listener[];
  jobs?: readonly (JobTask | Routine)[];
  fileOwners?: readonly FileOwner[];
  /** Background work of a worker node, until `stop`. */
  begin?(server: Server): { stop(): Promise<void> };
}
