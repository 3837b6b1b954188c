import { expect, it } from "vitest";
import { stopInOrder } from "./stopInOrder.ts";

/** Parts of an installation that note how they come and go. */
function parts() {
  const told: string[] = [];
  const part = (name: string) => ({
    stop: async () => {
      told.push(`${name} goes`);
      await Promise.resolve();
      told.push(`${name} gone`);
    },
  });
  return { told, part };
}

it("lets the server go before the database it writes to", async () => {
  const { told, part } = parts();
  const ending = stopInOrder();
  await ending.begin(async () => part("database"));
  await ending.begin(async () => part("server"));
  await ending.stop();
  expect(told).toEqual(["server goes", "server gone", "database goes", "database gone"]);
});

it("stops once, however often it is asked", async () => {
  const { told, part } = parts();
  const ending = stopInOrder();
  await ending.begin(async () => part("database"));
  await Promise.all([ending.stop(), ending.stop()]);
  await ending.stop();
  expect(told).toEqual(["database goes", "database gone"]);
});

it("waits for a database that is still starting, stops it, and goes no further", async () => {
  const { told, part } = parts();
  const ending = stopInOrder();
  const start = Promise.withResolvers<ReturnType<typeof part>>();
  const beginning = ending.begin(() => start.promise);
  const stopped = ending.stop();
  expect(ending.isStopping).toBe(true);
  start.resolve(part("database"));
  await expect(beginning).rejects.toThrow("stopped while it was starting");
  await stopped;
  await expect(ending.begin(async () => part("server"))).rejects.toThrow("stopped");
  expect(told).toEqual(["database goes", "database gone"]);
});

it("has nothing to stop in what did not start", async () => {
  const { told, part } = parts();
  const ending = stopInOrder();
  await ending.begin(async () => part("database"));
  await expect(ending.begin(() => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  await ending.stop();
  expect(told).toEqual(["database goes", "database gone"]);
});
