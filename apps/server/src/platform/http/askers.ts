import type { FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";

const askers = new WeakMap<FastifyRequest, Actor>();

/** Notes who turned out to be behind a request. */
export const noteAsker = (request: FastifyRequest, actor: Actor): void => {
  askers.set(request, actor);
};

/** Who is behind a request, once it is known. */
export const askerOf = (request: FastifyRequest): Actor | undefined => askers.get(request);
