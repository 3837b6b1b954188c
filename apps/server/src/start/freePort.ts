import { createServer } from "node:net";

/** The wished port when it is free on this address, else the next free one of the following twenty, else any. */
export async function freePort(wished: number, host: string): Promise<number> {
  for (let port = wished; port < wished + 20; port += 1) {
    if (await isFree(port, host)) {
      return port;
    }
  }
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
