import { HouseError } from "@plenary/contract/errors";
import type { Operation } from "@plenary/contract/operation";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Actor, Origin } from "../actor.ts";
import { type CommandDeps, command } from "../log/command.ts";
import type { Act } from "../log/act.ts";
import { noteAsker } from "./askers.ts";

type In<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One request, checked against the contract, with the actor behind it. */
export interface Call<O extends Operation> {
  params: In<O["params"]>;
  query: In<O["query"]>;
  body: In<O["body"]>;
  /** Who asks. For `anyone` operations it may be a guest: ask `identity` instead. */
  actor: Actor;
  origin: Origin;
  request: FastifyRequest;
  reply: FastifyReply;
  /** Runs an act under the request's idempotency key. */
  command<I, R>(what: Act<I, R>, input: I): Promise<R>;
}

/** A session as the platform sees it: who, and whether it is whole. */
export interface Identified {
  actor: Actor;
  isOpen: boolean;
  /** Why it is not whole, as an error code. */
  lacks: "identity/second-factor-needed" | "identity/new-password-needed" | null;
}

export interface ServeDeps {
  commands: CommandDeps;
  identify(cookie: string | undefined): Promise<Identified | null>;
}

/** Nobody: the actor of operations that `anyone` may send. */
export const guest: Actor = {
  personId: "00000000-0000-0000-0000-000000000000",
  name: "",
  postId: null,
  committeeId: null,
  sessionId: null,
  scopeId: null,
  holds: () => false,
};

const served = new WeakMap<FastifyInstance, Operation[]>();

/** Every operation an app serves, for the contract and for the test that tries each with every role. */
export const operationsOf = (app: FastifyInstance): readonly Operation[] => served.get(app) ?? [];

/** Gives each feature its `serve`: nothing is reached that is not declared in the contract. */
export function server(app: FastifyInstance, deps: ServeDeps) {
  const operations: Operation[] = [];
  served.set(app, operations);

  return function serve<O extends Operation>(
    operation: O,
    run: (call: Call<O>) => Promise<z.input<O["reply"]>>,
  ): void {
    operations.push(operation);
    app.route({
      method: operation.method,
      url: `/api${operation.path}`,
      schema: schemaOf(operation),
      handler: async (request, reply) => {
        const actor = await admit(deps, operation, request);
        noteAsker(request, actor);
        const origin: Origin = { address: request.ip, requestId: request.id };
        const key = keyOf(operation, request);
        return run({
          // The compilers of the type provider have parsed these by the operation's own schemas.
          params: request.params as In<O["params"]>,
          query: request.query as In<O["query"]>,
          body: request.body as In<O["body"]>,
          actor,
          origin,
          request,
          reply,
          command: (what, input) => command(deps.commands, actor, origin, key, what, input),
        });
      },
    });
  };
}

export type Serve = ReturnType<typeof server>;

async function admit(
  deps: ServeDeps,
  operation: Operation,
  request: FastifyRequest,
): Promise<Actor> {
  const found = await deps.identify(request.headers.cookie);
  if (operation.audience === "anyone") {
    return found?.actor ?? guest;
  }
  if (!found) {
    throw new HouseError("identity/not-signed-in");
  }
  if (operation.audience === "signed-in" && !found.isOpen) {
    throw new HouseError(found.lacks ?? "identity/not-signed-in");
  }
  return found.actor;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function keyOf(operation: Operation, request: FastifyRequest): string | null {
  if (operation.method === "GET" || operation.key === "free") {
    return null;
  }
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !uuid.test(key)) {
    throw new HouseError("platform/key-missing");
  }
  return key.toLowerCase();
}

function schemaOf(operation: Operation) {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.params ? { params: operation.params } : {}),
    ...(operation.query ? { querystring: operation.query } : {}),
    ...(operation.body ? { body: operation.body } : {}),
    response: { 200: operation.reply },
  };
}
