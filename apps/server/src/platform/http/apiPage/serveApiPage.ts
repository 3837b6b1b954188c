import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import { ReadContract } from "@plenary/contract/readContract";
import type { FastifyInstance } from "fastify";
import type { Serve } from "../serve.ts";
import type { ApiDocument } from "./apiDocument.ts";
import { describeApi } from "./describeApi.ts";

const require = createRequire(import.meta.url);

/**
 * The package brings the viewer as built files. Its plugin is not used: its page has no phone
 * width and brings its own rules of what may load, while the viewer works under ours as they are.
 */
const viewer = dirname(require.resolve("@fastify/swagger-ui/static/swagger-ui-bundle.js"));
const own = join(import.meta.dirname, "page");
const files = new Set(["/swagger-ui-bundle.js", "/swagger-ui.css", "/start.js", "/look.css"]);

/**
 * `/api`: the page for engineers who connect their systems, and `/api/openapi.json` behind it. For
 * anyone: they say how to ask, and hold neither a secret nor anything of an assembly.
 */
export async function serveApiPage(app: FastifyInstance, serve: Serve): Promise<void> {
  const contract = await readFile(require.resolve("@plenary/contract/openapi.json"), "utf8");
  const document = describeApi(JSON.parse(contract) as ApiDocument);
  serve(ReadContract, async ({ reply }) => {
    reply.header("cache-control", "no-cache");
    return { ...document };
  });

  const page = await readFile(join(own, "index.html"), "utf8");
  app.get("/api", async (_request, reply) =>
    reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page),
  );
  await app.register(fastifyStatic, {
    ...{ root: [own, viewer], prefix: "/api/page/" },
    ...{ index: false, decorateReply: false },
    allowedPath: (path) => files.has(path),
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header("cache-control", "no-cache");
    },
  });
}
