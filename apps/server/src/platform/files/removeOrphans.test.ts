import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { FileView } from "@plenary/contract/files";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../test/house.ts";
import { makeActor } from "../../../test/makers.ts";
import { makePicture } from "../../../test/makePicture.ts";
import { systemActor } from "../systemActor.ts";
import { removeOrphans } from "./removeOrphans.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ now: new Date() });
});
afterAll(() => house.close());

const picture = { name: "a.png", type: "image/png", bytes: makePicture(4, 4) };
const sweep = () =>
  removeOrphans(house.app.files.blobs).run(
    {
      db: house.db,
      now: house.clock.now(),
      command: (_key, what, input) => house.server.command(systemActor, null, what, input),
      readFact: async () => null,
    },
    {},
  );
const kept = async () => {
  const ids: string[] = [];
  for await (const { id } of house.app.files.blobs.list()) {
    ids.push(id);
  }
  return ids;
};

describe("an upload that nobody attached", () => {
  it("is removed after a day, and so are bytes without a row; what was attached stays", async () => {
    const me = makeActor();
    const page = house.as(me);
    const loose = await page.upload<FileView>("/files", picture);
    const attached = await page.upload<FileView>("/files", picture);
    await house.db
      .transaction()
      .execute((tx) => house.server.files.attach(tx, [attached.body.id], me.personId, "room:1"));
    const crashed = randomUUID();
    await (await house.app.files.blobs.receive(Readable.from([picture.bytes]))).keep(crashed);

    house.clock.advance(23 * 3_600_000);
    await sweep();
    expect((await kept()).toSorted()).toEqual(
      [loose.body.id, attached.body.id, crashed].toSorted(),
    );
    expect((await page.get(`/files/${loose.body.id}`)).status).toBe(200);

    house.clock.advance(2 * 3_600_000);
    await sweep();
    expect(await kept()).toEqual([attached.body.id]);
    expect((await page.get(`/files/${loose.body.id}`)).status).toBe(404);
  });
});
