import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { diskSpace } from "./diskSpace.ts";

it("knows the disk of a folder that comes into being with its first file", async () => {
  const data = await mkdtemp(path.join(tmpdir(), "plenary-disk-"));
  const { totalBytes } = await diskSpace(data);
  expect(await diskSpace(path.join(data, "files", "2026"))).toMatchObject({ totalBytes });
  await rm(data, { recursive: true });
});
