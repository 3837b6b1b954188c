import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import Fastify from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compressAnswers } from "./compressAnswers.ts";
import { serveWeb } from "./serveWeb.ts";

const app = Fastify();
const words = "山区幼儿园冬季取暖补助".repeat(200);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "plenary-web-"));
  await writeFile(path.join(folder, "index.html"), "<!doctype html>");
  await writeFile(path.join(folder, "page.js"), `"${words}"`);
  await writeFile(path.join(folder, "page.js.br"), brotliCompressSync(`"${words}"`));
  await writeFile(path.join(folder, "alone.js"), `"${words}"`);
  await compressAnswers(app);
  app.get("/api/long", async () => ({ words }));
  app.get("/api/short", async () => ({ ok: true }));
  await serveWeb(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const ask = (url: string, encodings = "gzip, deflate, br") =>
  app.inject({ url, headers: { "accept-encoding": encodings } });

it("sends a long answer compressed, and a short one as it is", async () => {
  const long = await ask("/api/long");
  expect(long.headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(gunzipSync(long.rawPayload).toString())).toEqual({ words });
  expect((await ask("/api/short")).headers["content-encoding"]).toBeUndefined();
});

it("sends nothing compressed to whoever cannot read it", async () => {
  const plain = await ask("/api/long", "identity");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.json()).toEqual({ words });
});

it("sends a file of the app in the copy made when it was built, and one without a copy as it goes", async () => {
  const page = await ask("/page.js");
  expect(page.headers["content-encoding"]).toBe("br");
  expect(page.headers["content-type"]).toContain("javascript");
  expect(page.rawPayload.length).toBeLessThan(200);
  expect((await ask("/alone.js")).headers["content-encoding"]).toBe("gzip");
});
