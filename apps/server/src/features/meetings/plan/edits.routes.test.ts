import type { BadLine } from "@plenary/contract/meetings/edits";
import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "../../../../test/office.ts";

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  id = await office.whole();
});
afterAll(() => office.close());

const at = (path = "") => `/meeting-files/${id}${path}`;
const file = () => office.file(id);
const titles = (items: MeetingFile["items"]) => items.map((item) => item.title);

describe("editing the head", () => {
  it("refuses a field that somebody else changed since, and says who and what", async () => {
    const { version: base } = await file();
    await office.in("staff").patch(at(), { base, topic: "汪的议题" });
    const late = await office.in("clerk").patch(at(), { base, topic: "邢的议题" });
    expect(late).toMatchObject({
      ...{ status: 409, code: "meetings/changed" },
      body: { details: { by: "汪念慈", became: "汪的议题", version: base + 1 } },
    });
    expect((await file()).topic).toBe("汪的议题");
  });

  it("takes another field typed on the same old version", async () => {
    const { version } = await file();
    const other = { base: version - 1, background: "背景" };
    expect(await office.in("clerk").patch(at(), other)).toMatchObject({ status: 200 });
  });

  it("leaves one entry of the trace for a sentence typed in pieces", async () => {
    let { version: base } = await file();
    const before = (await file()).changes.length;
    for (const title of ["十", "十二月", "十二月座谈会"]) {
      const done = await office.in("clerk").patch<{ version: number }>(at(), { base, title });
      base = done.body.version;
    }
    const { changes } = await file();
    expect(changes).toHaveLength(before + 1);
    expect(changes[0]).toMatchObject({
      ...{ what: "head-title", by: "邢云舒", from: "月度协商座谈会", to: "十二月座谈会" },
    });
  });

  it("counts an edit sent twice under one key once", async () => {
    const { version: base } = await file();
    const key = "6f2c7a3e-0d0e-4a57-9c1b-3f5f0b7d9a11";
    const send = () => office.in("clerk").patch(at(), { base, background: "再写" }, { key });
    expect((await send()).body).toEqual((await send()).body);
    expect((await file()).version).toBe(base + 1);
  });

  it("ends after it begins, and keeps its length when only its beginning moves", async () => {
    const { version: base } = await file();
    const startsAt = "2026-03-21T14:30:00+08:00";
    await office.in("clerk").patch(at(), { base, startsAt });
    const moved = await file();
    expect(moved.endsAt).toBe("2026-03-21T09:30:00.000Z");
    expect(
      await office.in("clerk").patch(at(), { base: moved.version, endsAt: moved.startsAt }),
    ).toMatchObject({ code: "platform/bad-input" });
  });

  it("has one chair, who is on the roster as such", async () => {
    const { version: base } = await file();
    const chairId = office.people.member.personId;
    await office.in("clerk").patch(at(), { base, chairId });
    const { chair, roles } = await file();
    expect(chair?.name).toBe("周明远");
    expect(roles.find((each) => each.role === "chair")?.people).toBe(1);
  });
});

describe("editing the agenda", () => {
  it("adds an item with a part of its own, whose minutes count for it", async () => {
    const made = await office.in("clerk").post<{ id: string }>(at("/items"), { title: "参观" });
    const parentId = made.body.id;
    await office.in("clerk").post(at("/items"), { title: "第一站", minutes: 25, parentId });
    const { items } = await file();
    expect(items.at(-2)).toMatchObject({ title: "参观", minutes: 25 });
    expect(items.at(-1)).toMatchObject({ title: "第一站", parentId });
    const deeper = { title: "更深", parentId: items.at(-1)?.id };
    expect(await office.in("clerk").post(at("/items"), deeper)).toMatchObject({
      code: "meetings/item-not-found",
    });
  });

  it("puts items in another order, and the hours follow", async () => {
    const before = await file();
    const items = [...before.items].reverse().map(({ id: each }) => ({ id: each, parentId: null }));
    await office.in("clerk").put(at("/agenda"), { base: before.version, items });
    const after = await file();
    expect(titles(after.items)).toEqual(titles(before.items).reverse());
    expect(after.items[0]?.startsAt).toBe(after.startsAt);
    const short = { base: after.version, items: items.slice(1) };
    expect(await office.in("clerk").put(at("/agenda"), short)).toMatchObject({
      code: "meetings/item-not-found",
    });
    const late = { base: before.version, items };
    expect(await office.in("staff").put(at("/agenda"), late)).toMatchObject({
      code: "meetings/changed",
    });
  });

  it("is edited in a field and loses an item", async () => {
    const { version: base, items, venues } = await file();
    const [item] = items;
    const set = { base, minutes: 3, who: "许怀瑾", venueId: venues[0]?.id };
    await office.in("clerk").patch(at(`/items/${item?.id}`), set);
    expect((await file()).items[0]).toMatchObject({ minutes: 3, who: "许怀瑾" });
    await office.in("clerk").delete(at(`/items/${item?.id}`));
    expect((await file()).items).toHaveLength(items.length - 1);
  });
});

describe("editing venues", () => {
  it("has one main venue, and takes none that is elsewhere", async () => {
    const { version: base, venues } = await file();
    const sub = venues.find((venue) => venue.kind === "sub");
    expect(
      await office.in("clerk").patch(at(`/venues/${sub?.id}`), { base, kind: "main" }),
    ).toMatchObject({ code: "meetings/main-venue-taken" });
    await office.in("clerk").patch(at(`/venues/${sub?.id}`), { base, expectedHeads: 60 });
    expect((await file()).venues[1]).toMatchObject({ expectedHeads: 60 });
    const stranger = { placeIds: ["6f2c7a3e-0d0e-4a57-9c1b-3f5f0b7d9a12"] };
    expect(await office.in("clerk").post(at("/venues"), stranger)).toMatchObject({
      code: "meetings/venue-not-found",
    });
  });

  it("puts venues in another order, every one named once", async () => {
    const before = await file();
    const order = before.venues.map((venue) => venue.id).reverse();
    const put = (part: "clerk" | "staff", base: number, venueIds: string[]) =>
      office.in(part).put(at("/venues"), { base, venueIds });
    expect(await put("clerk", before.version, order)).toMatchObject({ status: 200 });
    const after = await file();
    expect(after.venues.map((venue) => venue.id)).toEqual(order);
    expect(await put("staff", before.version, order)).toMatchObject({ code: "meetings/changed" });
    for (const bad of [order.slice(1), [...order.slice(1), order[1] ?? ""]]) {
      expect(await put("clerk", after.version, bad)).toMatchObject({
        code: "meetings/venue-not-found",
      });
    }
    await put("clerk", after.version, order.reverse());
    expect((await file()).venues).toEqual(before.venues);
  });

  it("keeps a venue at which somebody is to speak", async () => {
    const { venues } = await file();
    const venueId = venues[1]?.id;
    const speech = { personId: office.people.other.personId, venueId, subject: "供暖" };
    const made = await office.in("clerk").post<{ id: string }>(at("/speeches"), speech);
    expect(await office.in("clerk").delete(at(`/venues/${venueId}`))).toMatchObject({
      code: "meetings/venue-in-use",
    });
    await office.in("clerk").delete(at(`/speeches/${made.body.id}`));
    await office.in("clerk").delete(at(`/venues/${venueId}`));
    const { roles } = await file();
    expect(roles.some((each) => each.role === "venue")).toBe(false);
  });
});

describe("booked speeches", () => {
  it("are entered, chosen, approved; a changed manuscript is approved anew", async () => {
    const { venues } = await file();
    const speech = { personId: office.people.other.personId, venueId: venues[0]?.id };
    const { body } = await office.in("clerk").post<{ id: string }>(at("/speeches"), speech);
    const path = at(`/speeches/${body.id}`);
    const edit = async (set: object) => {
      const { version: base } = await file();
      await office.in("clerk").patch(path, { base, ...set });
      return (await file()).speeches[0];
    };
    expect((await file()).speeches[0]).toMatchObject({ state: "entered", minutes: 8 });
    expect(await edit({ manuscript: "各位同志：", state: "approved" })).toMatchObject({
      state: "approved",
    });
    expect(await edit({ manuscript: "各位委员：" })).toMatchObject({ state: "chosen" });
  });

  it("carry a manuscript and slides, which must be a PDF", async () => {
    const [speech] = (await file()).speeches;
    const pdf = {
      name: "稿.pdf",
      type: "application/pdf",
      bytes: Buffer.from("%PDF-1.7\n%%EOF\n"),
    };
    const sent = await office.in("clerk").upload<{ id: string }>("/files", pdf);
    const to = { speechId: speech?.id };
    const attach = (fileId: string, kind: string) =>
      office.in("clerk").post(at("/materials"), { fileId, to, kind });
    expect(await attach(sent.body.id, "manuscript")).toMatchObject({ status: 200 });
    expect(await attach(sent.body.id, "slides")).toMatchObject({ code: "meetings/file-refused" });
    const read = (part: "staff" | "other" | "member" | "county") =>
      office.in(part).get(`/files/${sent.body.id}`);
    expect(await read("staff")).toMatchObject({ status: 200 });
    expect(await read("county")).toMatchObject({ status: 404 });
    expect(await read("other")).toMatchObject({ status: 404 });
    await office.step(id, "settle", "notify");
    expect(await read("other")).toMatchObject({ status: 200 });
    expect(await read("county")).toMatchObject({ status: 404 });
    const listed = (part: "other" | "member" | "county") =>
      office.in(part).get(`/meetings/${id}/materials`);
    expect((await listed("other")).body).toMatchObject({
      materials: [{ name: "稿.pdf", kind: "manuscript", of: speech?.name }],
    });
    expect(await listed("county")).toMatchObject({ status: 404, code: "meetings/not-found" });
    await office.in("clerk").delete(at(`/materials/${sent.body.id}`));
    expect(await read("other")).toMatchObject({ status: 404 });
  });
});

describe("a pasted list", () => {
  const list = [
    "周明远\t委员\t主会场",
    "w0002",
    "",
    "查无此人",
    "沈砚\t列席部门",
    "方立言，列席部门，没有的会场",
    "方立言\t贵宾",
    "方立言\t列席部门",
    "方立言\t列席部门",
  ].join("\n");
  const send = (isTrial: boolean) =>
    office
      .in("clerk")
      .post<{ lines: number; added: number; bad: BadLine[] }>(
        ...([at("/roster/imports"), { text: list, role: "observer", isTrial }] as const),
      );

  it("is tried without taking anything, its bad rows told by their line", async () => {
    const { people } = await file();
    const { body } = await send(true);
    expect(body).toMatchObject({ lines: 8, added: 3 });
    expect(body.bad.map(({ line, why }) => `${line} ${why}`)).toEqual([
      ...["1 already", "4 not-found", "6 unknown-venue", "7 unknown-role", "9 twice"],
    ]);
    expect((await file()).people).toBe(people);
  });

  it("puts the good rows on the roster", async () => {
    expect((await send(false)).body.added).toBe(3);
    const { roles } = await file();
    expect(roles.find((each) => each.role === "department")?.people).toBe(2);
    expect(roles.find((each) => each.role === "observer")?.people).toBe(1);
    expect((await send(true)).body).toMatchObject({ added: 0 });
  });
});

describe("a copy of a meeting", () => {
  it("takes over agenda, venues, chair and roster, and neither speeches nor receipts", async () => {
    const source = await file();
    const made = await office.in("clerk").post<{ id: string }>("/meeting-files", {
      ...{ from: { meetingId: id }, topic: "新议题", startsAt: "2026-04-20T09:30:00+08:00" },
    });
    const copy = await office.file(made.body.id);
    expect(titles(copy.items)).toEqual(titles(source.items));
    expect(copy.venues.map((venue) => venue.name)).toEqual(source.venues.map((each) => each.name));
    expect(copy.roles).toEqual(expect.arrayContaining(source.roles));
    expect(copy).toMatchObject({
      ...{ state: "draft", chair: source.chair, speeches: [], receipts: null, groupId: null },
    });
  });

  it("is not made of another committee's meeting", async () => {
    expect(
      await office.in("county").post("/meeting-files", {
        ...{ from: { meetingId: id }, topic: "", startsAt: "2026-04-20T09:30:00+08:00" },
      }),
    ).toMatchObject({ code: "meetings/not-found" });
  });
});
