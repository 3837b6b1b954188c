import { describe, expect, it } from "vitest";
import Fastify, { LogController } from "fastify";
import { logRequests } from "./logRequests.ts";
import { openLogger } from "./logger.ts";

const lines: string[] = [];
const log = openLogger({ level: "info", to: { write: (line: string) => void lines.push(line) } });
const last = () => JSON.parse(lines.at(-1) ?? "{}") as Record<string, unknown>;

describe("the log", () => {
  it("hides what is secret, wherever it turns up", () => {
    log.info({
      password: "canary-1",
      request: { headers: { cookie: "canary-2", authorization: "canary-3" } },
      body: { newPassword: "canary-4", code: "canary-5" },
    });
    expect(lines.at(-1)).not.toContain("canary");
  });

  it("tells a fault with its cause and without the values of a query", () => {
    const cause = Object.assign(new Error("duplicate key"), {
      code: "23505",
      detail: "Key (phone)=(canary)",
      parameters: ["canary"],
    });
    log.error({ err: new Error("not written", { cause }) }, "unexpected");
    expect(last()).toMatchObject({
      level: "error",
      err: { message: "not written", cause: { message: "duplicate key", reason: "23505" } },
    });
    expect(lines.at(-1)).not.toContain("canary");
  });

  it("has one line for each request, with its id and without what was asked for", async () => {
    const app = Fastify({
      ...{
        loggerInstance: log,
        logController: new LogController({ disableRequestLogging: true }),
        genReqId: () => "r-1",
      },
    });
    logRequests(app as unknown as Parameters<typeof logRequests>[0]);
    app.get("/people", async () => []);
    await app.inject({ url: "/people?name=canary", headers: { cookie: "canary" } });
    expect(last()).toMatchObject({
      ...{ reqId: "r-1", method: "GET", path: "/people", status: 200, msg: "request" },
    });
    expect(lines.at(-1)).not.toContain("canary");
  });
});
