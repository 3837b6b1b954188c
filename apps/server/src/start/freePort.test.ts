import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort } from "./freePort.ts";

const host = "127.0.0.1";

it("gives a real port to who asks for any", async () => {
  expect(await freePort(0, host)).toBeGreaterThan(1_023);
});

it("passes over a port that another has", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, host, resolve));
  const address = other.address();
  const taken = typeof address === "object" && address ? address.port : 0;
  expect(await freePort(taken, host)).not.toBe(taken);
  await new Promise((resolve) => other.close(resolve));
  expect(await freePort(taken, host)).toBe(taken);
});
