import { createServer } from "node:net";

/** The wished port when it is free on this address, else the next free one of the following twenty, else any. */
export async function freePort(wished: number, host: string): Promise<number> {
  // Zero is no port to be found free: it asks the system for any.
  const wanted = wished === 0 ? [] : Array.from({ length: 20 }, (_, i) => wished + i);
  for (const port of wanted.filter((each) => each < 65_536)) {
    if ((await tryPort(port, host)) !== null) {
      return port;
    }
  }
  const any = await tryPort(0, host);
  if (any === null) {
    throw new Error(`No free port on ${host}.`);
  }
  return any;
}

/** The port that was listened on for a moment; null when another has it. */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
