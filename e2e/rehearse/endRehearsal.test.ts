import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../tools/rehearse.mjs");
let child: ChildProcess | undefined;
let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  child?.kill("SIGKILL");
  for (const socket of sockets) {
    socket.destroy();
  }
  server?.close();
});

/** A server that takes every question and never answers. */
async function openSilence(): Promise<{ port: number; asked: Promise<unknown> }> {
  server = createServer((socket) => {
    // Whoever asked may leave without a word.
    socket.on("error", () => undefined);
    sockets.push(socket);
  });
  const asked = once(server, "connection");
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, asked };
}

function rehearse(port: number) {
  const begun = spawn(process.execPath, [program, "--url", `http://127.0.0.1:${port}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = begun;
  let said = "";
  const hears = new Promise<void>((resolve) => {
    begun.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      if (said.includes("Waiting for the sitting")) {
        resolve();
      }
    });
  });
  return { begun, hears, said: () => said };
}

/** Ctrl-C, once; how long it took and how it ended. */
async function interrupt(begun: ChildProcess): Promise<{ code: unknown; ms: number }> {
  const at = performance.now();
  const ended = once(begun, "exit");
  begun.kill("SIGINT");
  const [code] = await ended;
  return { code, ms: performance.now() - at };
}

it("ends at the first Ctrl-C while the server does not answer", async () => {
  const { port, asked } = await openSilence();
  const { begun, said } = rehearse(port);
  await asked;
  const end = await interrupt(begun);
  expect(end.code).toBe(0);
  expect(end.ms).toBeLessThan(3_000);
  expect(said()).toContain("The venues leave");
});

it("ends at the first Ctrl-C while there is no server at all", async () => {
  const { port } = await openSilence();
  server?.close();
  const { begun, hears, said } = rehearse(port);
  await hears;
  const end = await interrupt(begun);
  expect(end.code).toBe(0);
  expect(end.ms).toBeLessThan(3_000);
  expect(said()).toContain("ECONNREFUSED");
});
