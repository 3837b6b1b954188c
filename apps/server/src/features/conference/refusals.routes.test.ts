import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "../../../test/browser.ts";
import { type HallHouse, openHallHouse, type Part } from "../../../test/hall.ts";

let hall: HallHouse;
beforeAll(async () => {
  hall = await openHallHouse();
});
afterAll(() => hall.close());

type Send = (browser: Browser) => ReturnType<Browser["post"]>;
const id = randomUUID();
const at = (path: string) => hall.at(path);

/** Every write of the hall: who may not although on the roster, and whether it wants a sitting. */
const writes: [string, Send, Part, "at any time" | "while it sits" | "while doors are open"][] = [
  ["moves the sitting", (b) => b.put(at("/state"), { step: "sit" }), "chair", "at any time"],
  ["asks for the floor", (b) => b.post(at("/floor"), {}), "member", "while it sits"],
  ["takes a request back", (b) => b.delete(at(`/floor/${id}`)), "member", "while it sits"],
  ["calls out of turn", (b) => b.post(at(`/floor/${id}/call`), {}), "main", "while it sits"],
  ["calls the next", (b) => b.post(at("/floor/next")), "technician", "while it sits"],
  ["answers a call", (b) => b.post(at(`/floor/${id}/answer`)), "qingheOperator", "at any time"],
  ["refuses", (b) => b.post(at(`/floor/${id}/refusal`), { reason: "略" }), "main", "while it sits"],
  ["asks to end", (b) => b.post(at("/floor/ending")), "department", "while it sits"],
  ["ends a speech", (b) => b.post(at("/floor/end")), "qinghe", "while it sits"],
  [
    "turns the clock",
    (b) => b.put(at("/clock"), { to: "paused" }),
    "clerk",
    "while doors are open",
  ],
  ["arms", (b) => b.put(at("/armed"), { floorId: id }), "chair", "while doors are open"],
  ["takes", (b) => b.post(at("/takes")), "clerk", "while doors are open"],
  ["holds the desk", (b) => b.put(at("/hold"), { isHeld: true }), "chair", "while doors are open"],
  [
    "opens a microphone",
    (b) => b.put(at(`/venues/${id}/microphone`), { isOpen: true }),
    "qinghe",
    "while doors are open",
  ],
  ["silences all", (b) => b.post(at("/silence")), "chair", "while doors are open"],
  [
    "removes a venue",
    (b) => b.delete(at(`/venues/${id}`), {}),
    "technician",
    "while doors are open",
  ],
  [
    "invites a venue",
    (b) => b.post(at(`/venues/${id}/invitation`)),
    "clerk",
    "while doors are open",
  ],
  [
    "counts heads",
    (b) => b.put(at(`/venues/${id}/heads`), { heads: 1 }),
    "member",
    "while doors are open",
  ],
  ["begins an item", (b) => b.put(at("/agenda"), { itemId: id }), "chair", "while it sits"],
  ["picks a post", (b) => b.post(at("/picks"), { postId: id }), "chair", "while doors are open"],
  ["drops a pick", (b) => b.delete(at(`/picks/${id}`)), "member", "while doors are open"],
  ["shows a pick", (b) => b.post(at(`/picks/${id}/showing`)), "chair", "while it sits"],
  ["hides the post", (b) => b.delete(at("/post")), "chair", "while it sits"],
  [
    "writes an answer",
    (b) => b.post(at(`/picks/${id}/answer`), { by: "省民政厅", text: "已列入。" }),
    "department",
    "while doors are open",
  ],
];
const seats: [string, Send][] = [
  ["takes a seat", (b) => b.post(at("/seat"), { lease: id })],
  ["leaves a seat", (b) => b.delete(at("/seat"), { lease: id })],
  ["reads a standing", (b) => b.get(at("/standing"))],
];

describe("who is turned away", () => {
  for (const [what, send] of [...writes, ...seats]) {
    it(`a guest who ${what}`, async () => {
      expect(await send(hall.guest())).toMatchObject({
        status: 401,
        code: "identity/not-signed-in",
      });
    });
    it(`a stranger who ${what}, as if there were no such sitting`, async () => {
      expect(await send(hall.in("stranger"))).toMatchObject({
        status: 404,
        code: "conference/not-found",
      });
    });
  }
  for (const [what, send, part] of writes) {
    it(`a ${part} who ${what}`, async () => {
      expect(await send(hall.in(part))).toMatchObject({
        status: 403,
        code: "conference/not-allowed",
      });
    });
  }
  for (const [what, send, , when] of writes.filter((each) => each[3] !== "at any time")) {
    it(`whoever ${what} before the doors are open, which is done ${when}`, async () => {
      const part = what === "asks for the floor" ? "qinghe" : "director";
      expect(await send(hall.in(part))).toMatchObject({
        status: 409,
        code: "conference/not-sitting",
      });
    });
  }
  it.each(["sitting", "desk"])("a guest and a stranger who follow %s", async (kind) => {
    const path = `/streams/${kind}/${hall.meetingId}`;
    expect(await hall.guest().get(path)).toMatchObject({ status: 401 });
    expect(await hall.in("stranger").get(path)).toMatchObject({
      code: "platform/stream-not-found",
    });
  });
  it("a member who follows the desk, and nobody at the desk", async () => {
    const path = `/streams/desk/${hall.meetingId}`;
    expect(await hall.in("member").get(path)).toMatchObject({ code: "platform/stream-not-found" });
    for (const part of ["director", "clerk", "technician", "chair"] as const) {
      expect(await hall.in(part).get(path)).toMatchObject({ status: 200 });
    }
    expect(await hall.in("member").get(`/streams/sitting/${hall.meetingId}`)).toMatchObject({
      status: 200,
    });
  });
});
