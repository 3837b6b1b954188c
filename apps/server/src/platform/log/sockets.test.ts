import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { bar, boardFeature, makeBoardTables, write } from "../../../test/board.ts";
import { type House, openHouse } from "../../../test/house.ts";
import { makeActor } from "../../../test/makers.ts";
import { openPage, type Page } from "../../../test/page.ts";
import { z } from "zod";
import { act } from "./act.ts";
import { streamOf } from "./defineStream.ts";

const sessions = { kind: "session", events: { "session/ended": z.object({}) } };

let house: House;
let address: string;
const reports: unknown[] = [];
beforeAll(async () => {
  house = await openHouse({
    features: [
      {
        ...boardFeature,
        reports: () => [
          { kind: "seen", stream: "board", take: (me, id, data) => reports.push({ me, id, data }) },
          {
            ...{ kind: "broken", stream: "board" },
            take: () => {
              throw new Error("a taker's fault");
            },
          },
        ],
      },
    ],
  });
  await makeBoardTables(house.db);
  address = await house.listen();
});
afterAll(() => house.close());

const pages: Page[] = [];
const open = async (cookie: string, options?: { origin?: string | null }) => {
  const page = await openPage(address, cookie, options);
  pages.push(page);
  return page;
};
afterEach(() => {
  for (const page of pages.splice(0)) {
    page.close();
  }
});
const say = (board: string, text: string) =>
  house.server.command(makeActor(), null, write, { board, text });
const seqs = (page: Page) => page.facts.map((fact) => fact.seq);

describe("a page's socket", () => {
  it("is opened for whoever is signed in, from the product's own pages alone", async () => {
    const me = house.as(makeActor()).cookie();
    await expect(open("")).rejects.toThrow("identity/not-signed-in");
    await expect(open(me, { origin: "http://elsewhere.example" })).rejects.toThrow();
    await expect(open(me, { origin: "null" })).rejects.toThrow();
    await expect(open(me, { origin: null })).rejects.toThrow();
    expect((await open(me)).socket.connected).toBe(true);
  });

  it("is not opened with a session that is not whole", async () => {
    const half = house.as(makeActor(), { isOpen: false, lacks: "identity/second-factor-needed" });
    await expect(open(half.cookie())).rejects.toThrow("identity/not-signed-in");
  });

  it("tells the server's time", async () => {
    const page = await open(house.as(makeActor()).cookie());
    const told = await new Promise((resolve) => page.socket.emit("clock", resolve));
    expect(told).toBe(house.clock.now().getTime());
  });

  it("does not bring the node down, whatever it sends", async () => {
    const page = await open(house.as(makeActor()).cookie());
    const raw = page.socket as unknown as { emit(event: string, ...args: unknown[]): void };
    for (const event of ["follow", "unfollow", "report", "clock"]) {
      for (const message of [
        undefined,
        null,
        1,
        "x",
        [],
        {},
        { stream: 1 },
        { stream: "a:b", after: -1 },
      ]) {
        raw.emit(event, message);
        raw.emit(event);
      }
    }
    expect(await page.follow("board:nothing", 0)).toEqual({
      ok: false,
      code: "platform/stream-not-found",
    });
    expect((await house.as(makeActor()).get("/nowhere")).status).toBe(404);
  });
});

describe("a followed stream", () => {
  it("begins with a snapshot that agrees with its number and goes on from there", async () => {
    const board = randomUUID();
    const me = house.as(makeActor());
    await say(board, "一");
    await say(board, "二");
    const snapshot = await me.get<{ seq: number; state: { lines: string[] } }>(
      `/streams/board/${board}`,
    );
    expect(snapshot.body).toMatchObject({ seq: 2, state: { lines: ["一", "二"] } });
    const page = await open(me.cookie());
    expect(await page.follow(`board:${board}`, 2)).toEqual({ ok: true, seq: 2 });
    await say(board, "三");
    await vi.waitFor(() => expect(seqs(page)).toEqual([3]));
    expect(page.facts[0]).toMatchObject({ type: "board/written", data: { text: "三" } });
  });

  it("is resumed after a break without a gap or a double", async () => {
    const board = randomUUID();
    const me = house.as(makeActor());
    const before = await open(me.cookie());
    await before.follow(`board:${board}`, 0);
    await say(board, "1");
    await vi.waitFor(() => expect(seqs(before)).toEqual([1]));
    before.close();
    await say(board, "2");
    await say(board, "3");
    const after = await open(me.cookie());
    expect(await after.follow(`board:${board}`, 1)).toEqual({ ok: true, seq: 3 });
    await say(board, "4");
    await vi.waitFor(() => expect(seqs(after)).toEqual([2, 3, 4]));
    expect(seqs(before)).toEqual([1]);
  });

  it("is taken from whoever may not follow it any more, at that fact", async () => {
    const board = randomUUID();
    const [me, other] = [makeActor(), makeActor()];
    const [mine, theirs] = [
      await open(house.as(me).cookie()),
      await open(house.as(other).cookie()),
    ];
    await mine.follow(`board:${board}`, 0);
    await theirs.follow(`board:${board}`, 0);
    await say(board, "1");
    await house.server.command(other, null, bar, { board, personId: me.personId });
    await say(board, "3");
    await vi.waitFor(() => expect(seqs(theirs)).toEqual([1, 2, 3]));
    await vi.waitFor(() => expect(mine.dropped).toEqual([`board:${board}`]));
    expect(seqs(mine)).toEqual([1]);
    expect(await mine.follow(`board:${board}`, 1)).toMatchObject({ ok: false });
    expect((await house.as(me).get(`/streams/board/${board}`)).status).toBe(404);
  });

  it("is left on request, and reports on it are taken only while it is followed", async () => {
    const [board, me] = [randomUUID(), makeActor()];
    const page = await open(house.as(me).cookie());
    const stream = `board:${board}`;
    page.socket.emit("report", { stream, kind: "seen", data: 0 });
    await page.follow(stream, 0);
    page.socket.emit("report", { stream, kind: "broken", data: 1 });
    page.socket.emit("report", { stream, kind: "seen", data: 1 });
    page.socket.emit("unfollow", { stream });
    page.socket.emit("report", { stream, kind: "seen", data: 2 });
    // Messages of one socket arrive in order, so this answer means that those before were seen.
    await new Promise((resolve) => page.socket.emit("clock", resolve));
    expect(reports).toMatchObject([{ id: board, data: 1 }]);
    await say(board, "1");
    await page.follow(stream, 1);
    await say(board, "2");
    await vi.waitFor(() => expect(seqs(page)).toEqual([2]));
  });
});

describe("a session that ends", () => {
  it("closes its sockets with a word, and no other's", async () => {
    const [me, other] = [makeActor(), makeActor()];
    const [mine, theirs] = [
      await open(house.as(me).cookie()),
      await open(house.as(other).cookie()),
    ];
    house.forget(me);
    const end = act("board/end-session", async ({ tell }, id: string) => {
      tell(streamOf(sessions, id), "session/ended", {});
      return null;
    });
    await house.server.command(me, null, end, me.sessionId ?? "");
    await vi.waitFor(() => expect(mine.signedOut).toEqual(["identity/not-signed-in"]));
    await vi.waitFor(() => expect(mine.socket.connected).toBe(false));
    expect(theirs.socket.connected).toBe(true);
    expect(theirs.signedOut).toEqual([]);
  });

  it("between the handshake and the first look is noticed as well", async () => {
    const me = makeActor();
    const cookie = house.as(me).cookie();
    const opening = open(cookie);
    // The handshake asks once before this line's effect or after it; either way nobody stays.
    house.forget(me);
    await opening.then(
      (page) => vi.waitFor(() => expect(page.socket.connected).toBe(false)),
      (error: Error) => expect(error.message).toBe("identity/not-signed-in"),
    );
    expect(house.app.server).toBeDefined();
  });
});
