import type { FastifyInstance } from "fastify";
import { certificateHeaders, readAuthority } from "./readAuthority.ts";
import { trustPage } from "./trustPage.ts";

/** `/trust` on the app's own address: the page, and the authority's certificate without its key. */
export function serveTrust(app: FastifyInstance, file: string): void {
  const { certificate, fingerprint } = readAuthority(file);
  app.get("/trust", async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(trustPage({ fingerprint, app: "/" })),
  );
  app.get("/trust/plenary.crt", async (_request, reply) =>
    reply.headers(certificateHeaders).send(certificate),
  );
}
