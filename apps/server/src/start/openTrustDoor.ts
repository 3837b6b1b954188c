import { createServer, type ServerResponse } from "node:http";
import { certificateHeaders, readAuthority } from "../platform/http/readAuthority.ts";
import { trustPage } from "../platform/http/trustPage.ts";

/**
 * Plain HTTP for phones that do not trust this installation yet: the page of trust, the certificate
 * without its key, and the way to HTTPS for everything else. Nothing of the assembly is served here.
 */
export async function openTrustDoor(options: {
  authority: string;
  host: string;
  port: number;
  /** `https://192.0.2.2:8300`: the app's own address on this network. */
  app: string;
}): Promise<{ port: number; fingerprint: string; stop(): Promise<void> }> {
  const { app } = options;
  const { certificate, fingerprint } = readAuthority(options.authority);
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? "/", app);
    if (url === null || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404).end();
      return;
    }
    if (url.pathname === "/trust") {
      send(response, pageHeaders, trustPage({ fingerprint, app: `${app}/` }));
      return;
    }
    if (url.pathname === "/trust/plenary.crt") {
      send(response, certificateHeaders, certificate);
      return;
    }
    // Only the path is taken over, so that nobody is led to another machine by what he asks for.
    response.writeHead(307, { location: `${app}${url.pathname}${url.search}` }).end();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  return {
    fingerprint,
    port: typeof address === "object" && address ? address.port : options.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
};

function send(response: ServerResponse, headers: Record<string, string>, body: string): void {
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  response.writeHead(200, { ...always, ...headers }).end(body);
}
