import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HouseError } from "@plenary/contract/errors";
import type { FileView } from "@plenary/contract/files";
import { type House, openHouse } from "../../../test/house.ts";
import { makeActor } from "../../../test/makers.ts";
import { makePicture } from "../../../test/makePicture.ts";
import type { Feature } from "../feature.ts";

const roomOf = makeActor();
const rooms: Feature = {
  name: "rooms",
  routes: () => undefined,
  streams: [],
  fileOwners: [
    {
      kind: "room",
      mayRead: async (_db, me) => {
        if (me.personId !== roomOf.personId) {
          throw new HouseError("groups/not-found");
        }
      },
    },
  ],
};

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [rooms] });
});
afterAll(() => house.close());

const png = { name: "会场 照片.png", type: "application/zip", bytes: makePicture(640, 480) };

describe("an uploaded file", () => {
  it("is refused from a guest", async () => {
    expect(await house.guest().upload("/files", png)).toMatchObject({
      status: 401,
      code: "identity/not-signed-in",
    });
  });

  it("is known by its content, whatever the sender calls it", async () => {
    const sent = await house.as(makeActor()).upload<FileView>("/files", png);
    expect(sent).toMatchObject({
      status: 200,
      body: { name: "会场 照片.png", type: "image/png", width: 640, height: 480 },
    });
    expect(sent.body.size).toBe(png.bytes.length);
  });

  it.each([
    ["a page that calls itself a picture", Buffer.from("<html><script>alert(1)</script>"), 415],
    ["a picture cut off before its size", png.bytes.subarray(0, 14), 415],
    ["a picture of too many pixels", makePicture(10_000, 10_000), 413],
    ["a file of more than 20 MB", Buffer.concat([png.bytes, Buffer.alloc(21 * 1024 * 1024)]), 413],
  ])("is refused when it is %s", async (_what, bytes, status) => {
    const me = makeActor();
    const sent = await house.as(me).upload("/files", { name: "a.png", type: "image/png", bytes });
    expect(sent.status).toBe(status);
  });

  it("is read back byte by byte by its uploader, with headers under which it cannot act", async () => {
    const me = house.as(makeActor());
    const { body } = await me.upload<FileView>("/files", png);
    const read = await me.get(`/files/${body.id}`);
    expect(read.bytes.equals(png.bytes)).toBe(true);
    expect(read.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
      "content-disposition": `inline; filename="__ __.png"; filename*=UTF-8''${encodeURIComponent(png.name)}`,
    });
    expect(read.headers["content-security-policy"]).toContain("sandbox");
    const again = await me.get(`/files/${body.id}`, {
      headers: { "if-none-match": String(read.headers["etag"]) },
    });
    expect(again).toMatchObject({ status: 304, text: "" });
  });

  it("is absent for a stranger while it belongs to nothing, just as one that never was", async () => {
    const { body } = await house.as(makeActor()).upload<FileView>("/files", png);
    const stranger = house.as(makeActor());
    const hidden = await stranger.get(`/files/${body.id}`);
    const never = await stranger.get("/files/0198b3c4-0000-7000-8000-000000000000");
    expect(hidden).toMatchObject({ status: 404, code: "platform/file-not-found" });
    expect({ ...(hidden.body as object), requestId: "" }).toEqual({
      ...(never.body as object),
      requestId: "",
    });
  });

  it("follows the rights of what it was attached to, and is attached once", async () => {
    const uploader = makeActor();
    const { body } = await house.as(uploader).upload<FileView>("/files", png);
    const attach = (personId: string) =>
      house.db
        .transaction()
        .execute((tx) => house.server.files.attach(tx, [body.id], personId, "room:1"));
    expect(await attach(roomOf.personId)).toEqual([null]);
    expect(await attach(uploader.personId)).toMatchObject([{ id: body.id, owner: "room:1" }]);
    expect(await attach(uploader.personId)).toEqual([null]);

    expect((await house.as(roomOf).get(`/files/${body.id}`)).status).toBe(200);
    expect((await house.as(uploader).get(`/files/${body.id}`)).status).toBe(404);
    expect((await house.as(uploader).delete(`/files/${body.id}`)).status).toBe(404);
  });

  it("is discarded by its uploader alone", async () => {
    const me = makeActor();
    const { body } = await house.as(me).upload<FileView>("/files", png);
    expect((await house.as(makeActor()).delete(`/files/${body.id}`)).status).toBe(404);
    expect((await house.as(me).delete(`/files/${body.id}`)).status).toBe(200);
    expect((await house.as(me).get(`/files/${body.id}`)).status).toBe(404);
  });
});
