import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Files whose name never changes and whose content may: always asked for again. */
const fresh = /(index\.html|sw\.js|manifest\.webmanifest|offline\.html)$/;

/**
 * Serves the built web pages. A path without a file is the app's own to understand, so it gets the
 * app; a missing file under /assets stays missing.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) {
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    index: false,
    cacheControl: false,
    // `compressFiles` of the web's build laid a smaller copy beside each.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const age = fresh.test(path) ? "no-cache" : "public, max-age=31536000, immutable";
      reply.header(
        "cache-control",
        path.includes("/assets/") || fresh.test(path) ? age : "no-cache",
      );
    },
  });
  const page = async (_request: unknown, reply: { sendFile(name: string): unknown }) =>
    reply.sendFile("index.html");
  app.get("/", page);
}

const api = /^\/(api|live|engine|engine-webhook|health|ready|metrics|assets)(\/|$|\?)/;

/** Should this path, which has no file and no route, be answered with the app? */
export const isPage = (method: string, url: string): boolean =>
  method === "GET" && !api.test(url) && !/\.[a-z0-9]{2,5}($|\?)/i.test(url);
