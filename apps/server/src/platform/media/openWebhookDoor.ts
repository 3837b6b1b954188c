import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { dirname } from "node:path";
import { mkdir } from "node:fs/promises";
import { keepJson, readJson } from "./engine/engineFolder.ts";
import { webhookPath } from "./webhooks.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Where the engine beside this server tells who came and went. */
export type WebhookDoor = {
  /** Stays the same from start to start: with another the engine would have to be replaced. */
  readonly url: string;
  /** Gives the messages on to the app, once there is one; until then the engine is told to wait. */
  leadTo(answer: Answer): void;
  close(): Promise<void>;
};

/**
 * A door of the engine's own: plain HTTP, on the loopback address alone, for its messages alone. So
 * it needs no certificate the engine would have to trust, wherever and however the app listens.
 */
export async function openWebhookDoor(file: string): Promise<WebhookDoor> {
  let answer: Answer = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => {
    if (request.method === "POST" && request.url === webhookPath) {
      answer(request, response);
      return;
    }
    response.writeHead(404).end();
  });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
        server.off("error", reject);
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : port);
      });
    });

  const kept = (await readJson(file))?.["port"];
  const port = await listen(typeof kept === "number" ? kept : 0).catch(() => listen(0));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await keepJson(file, { port });
  return {
    url: `http://127.0.0.1:${port}${webhookPath}`,
    leadTo: (given) => {
      answer = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
