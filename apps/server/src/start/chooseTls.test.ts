import { X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseTls } from "./chooseTls.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plenary-tls-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const choose = (wish: Partial<Parameters<typeof chooseTls>[0]>) =>
  chooseTls({ lan: null, environment: {}, folder, ...wish });

describe("the certificate of an installation", () => {
  it("is not needed by a machine that only itself uses", async () => {
    expect(await choose({})).toEqual({ settings: {}, isSecure: false, authority: null });
  });

  it("is made by its own authority for the address of the network", async () => {
    const { isSecure, authority, settings } = await choose({ lan: "192.0.2.7" });
    expect(isSecure).toBe(true);
    expect(settings["PLENARY_TLS_AUTHORITY"]).toBe(authority);
    const leaf = new X509Certificate(await readFile(settings["PLENARY_TLS_CERT"] ?? ""));
    expect([leaf.checkIP("192.0.2.7"), leaf.checkHost("localhost")]).toEqual([
      ...["192.0.2.7", "localhost"],
    ]);
  });

  it("is the operator's own, on a network too, and then nobody is asked to trust another", async () => {
    const settings = { PLENARY_TLS_CERT: "own.pem", PLENARY_TLS_KEY: "own.key" };
    const own = { settings, isSecure: true, authority: null };
    expect(await choose({ lan: "192.0.2.7", cert: "own.pem", key: "own.key" })).toEqual(own);
    expect(await choose({ lan: "192.0.2.7", environment: settings })).toEqual(own);
  });

  it("is refused without its key", async () => {
    await expect(choose({ cert: "own.pem" })).rejects.toThrow("needs its key");
  });
});
