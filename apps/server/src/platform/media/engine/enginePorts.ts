import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { keepJson, readJson } from "./engineFolder.ts";

export type EnginePorts = { signalling: number; tcp: number; udp: number };

/** What a firewall in front of the engine is usually told to open (all but the first). */
export const usualPorts: EnginePorts = { signalling: 7880, tcp: 7881, udp: 7882 };

/**
 * The ports of this installation: those it had, or the preferred ones, each replaced by a free one
 * only if someone else holds it. They stay the same from start to start so that clients come back.
 */
export async function ownPorts(file: string, preferred: EnginePorts): Promise<EnginePorts> {
  const kept = (await keptPorts(file)) ?? preferred;
  const ports = {
    signalling: await freePort(kept.signalling, tryTcp("127.0.0.1")),
    tcp: await freePort(kept.tcp, tryTcp(undefined)),
    udp: await freePort(kept.udp, tryUdp),
  };
  await keepJson(file, ports);
  return ports;
}

/** The ports of the last start, whether free or not. */
export async function keptPorts(file: string): Promise<EnginePorts | undefined> {
  const kept = await readJson(file);
  const [signalling, tcp, udp] = [kept?.["signalling"], kept?.["tcp"], kept?.["udp"]];
  if (typeof signalling !== "number" || typeof tcp !== "number" || typeof udp !== "number") {
    return undefined;
  }
  return { signalling, tcp, udp };
}

type Try = (port: number) => Promise<number | undefined>;

/** The wanted port, or one the system gives. */
async function freePort(wanted: number, attempt: Try): Promise<number> {
  const port = (await attempt(wanted)) ?? (await attempt(0));
  if (port === undefined) {
    throw new Error("no free port for the media engine");
  }
  return port;
}

function tryTcp(host: string | undefined): Try {
  return (port) =>
    new Promise((resolve) => {
      const server = createServer();
      server.once("error", () => resolve(undefined));
      server.listen({ port, host, exclusive: true }, () => {
        const address = server.address();
        const given = typeof address === "object" ? address?.port : undefined;
        server.close(() => resolve(given));
      });
    });
}

function tryUdp(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.once("error", () => resolve(undefined));
    socket.bind({ port, exclusive: true }, () => {
      const given = socket.address().port;
      socket.close(() => resolve(given));
    });
  });
}
