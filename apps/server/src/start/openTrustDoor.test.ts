import { X509Certificate } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveTrust } from "../platform/http/serveTrust.ts";
import { localTls } from "./localTls.ts";
import { openTrustDoor } from "./openTrustDoor.ts";

const app = "https://192.0.2.2:8300";
let folder: string;
let authority: string;
let door: Awaited<ReturnType<typeof openTrustDoor>>;
const secure = Fastify();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plenary-trust-"));
  authority = (await localTls(folder, ["192.0.2.2"])).authority;
  // The worst place for a key: the very file that is offered.
  await appendFile(authority, `\n${await readFile(join(folder, "authority.key"), "utf8")}`);
  door = await openTrustDoor({ authority, host: "127.0.0.1", port: 0, app });
  serveTrust(secure, authority);
});
afterAll(async () => {
  await door.stop();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { status: number; location: string | undefined; body: string };

/** Not by `fetch`, which would resolve the dots of a path before anybody is asked. */
const plain = (path: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: door.port, path, method }, (reply) => {
      let body = "";
      reply.on("data", (part: Buffer) => {
        body += part.toString();
      });
      reply.on("end", () =>
        resolve({ status: reply.statusCode ?? 0, location: reply.headers.location, body }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
const overTls = async (path: string): Promise<Answer> => {
  const { statusCode, body } = await secure.inject(path);
  return { status: statusCode, location: undefined, body };
};
const doors = [
  { name: "plain", ask: plain },
  { name: "HTTPS", ask: overTls },
];

describe.each(doors)("a phone at the $name door", ({ ask }) => {
  it("is told in its language how to trust, with the fingerprint of what it will get", async () => {
    const page = await ask("/trust");
    const offered = new X509Certificate((await ask("/trust/plenary.crt")).body);
    expect(page.status).toBe(200);
    expect(page.body.indexOf("让这部设备信任云协商")).toBeGreaterThan(0);
    expect(page.body.indexOf("Trust Plenary")).toBeGreaterThan(page.body.indexOf("安装方法"));
    expect(page.body).toContain(offered.fingerprint256);
    expect(offered.ca).toBe(true);
  });

  it("gets the certificate that signed this machine's own", async () => {
    const offered = new X509Certificate((await ask("/trust/plenary.crt")).body);
    const leaf = new X509Certificate(await readFile(join(folder, "server.crt")));
    expect(leaf.checkIssued(offered) && leaf.verify(offered.publicKey)).toBe(true);
  });

  it.each([
    ...["/trust", "/trust/plenary.crt", "/trust/authority.key", "/trust/../authority.key"],
    ...["/authority.key", "/tls/authority.key", "/trust/%2e%2e/authority.key", "/server.key"],
  ])("never gets a private key at %s", async (path) => {
    expect((await ask(path)).body).not.toContain("PRIVATE KEY");
  });
});

describe("the plain door", () => {
  it("leads to HTTPS on this machine, whatever else is asked for", async () => {
    expect(await plain("/hall/1?x=2")).toMatchObject({
      status: 307,
      location: `${app}/hall/1?x=2`,
    });
    for (const path of ["//elsewhere.example/", "http://elsewhere.example/", "/\\elsewhere"]) {
      const { location } = await plain(path);
      expect(new URL(location ?? "").origin).toBe(app);
    }
  });

  it("takes nothing: there is no writing without HTTPS", async () => {
    expect((await plain("/api/sign-in", "POST")).status).toBe(404);
    expect((await plain("/trust", "POST")).status).toBe(404);
  });
});
