import { HouseError } from "@plenary/contract/errors";
import type { Problem } from "@plenary/contract/operation";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { isPage } from "./serveWeb.ts";

/** PostgreSQL's classes for "cannot be reached" and "out of space". */
const away = /^(08|57P0|53300)|ECONNREFUSED|ECONNRESET|ETIMEDOUT/;
const full = /^(53100|ENOSPC)/;

/** Turns whatever was thrown into a problem with a code. What was not expected is logged and answered 500. */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    if (isPage(request.method, request.url) && reply.sendFile !== undefined) {
      return reply.header("cache-control", "no-cache").sendFile("index.html");
    }
    // Told just as by an operation that hides itself from whoever it is not for.
    return send(reply, { code: "platform/not-found", requestId: request.id, details: {} }, 404);
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const requestId = request.id;
    if (error instanceof HouseError) {
      const { code, details, status } = error;
      const seconds = details["retryAfterSeconds"];
      if (typeof seconds === "number") {
        reply.header("retry-after", String(Math.ceil(seconds)));
      }
      return send(reply, { code, requestId, details }, status);
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map((each) => ({
        path: `${error.validationContext ?? ""}${each.instancePath}`,
        rule: each.keyword,
      }));
      return send(reply, { code: "platform/bad-input", requestId, fields }, 400);
    }
    if (error.statusCode === 413) {
      return send(reply, { code: "platform/too-large", requestId }, 413);
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return send(reply, { code: "platform/bad-input", requestId }, 400);
    }
    request.log.error({ err: error }, "unexpected");
    if (full.test(error.code ?? "")) {
      return send(reply, { code: "platform/disk-full", requestId }, 507);
    }
    if (away.test(error.code ?? "") || error.message.includes("Connection terminated")) {
      return send(reply, { code: "platform/unavailable", requestId }, 503);
    }
    return send(reply, { code: "platform/unexpected", requestId }, 500);
  });
}

const send = (reply: FastifyReply, problem: Problem, status: number) =>
  reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(problem);
