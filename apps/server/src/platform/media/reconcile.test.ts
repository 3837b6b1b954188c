import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Permissions } from "./permissions.ts";
import type { WantedRoom } from "./planRepairs.ts";
import { type Reconciler, type ReconcileOptions, reconcile } from "./reconcile.ts";
import type { MediaAnswer, RoomParticipant, Rooms } from "./rooms.ts";

const quiet: Permissions = {
  canPublish: false,
  canPublishSources: [],
  canSubscribe: true,
  canPublishData: false,
};
const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const done: MediaAnswer = { ok: true, value: undefined };

/** An engine in memory: rooms with people in them, and a count of how often it was read. */
function memoryRooms(held: Map<string, Map<string, Permissions>>) {
  let reads = 0;
  const rooms: Rooms = {
    ensureRoom: async (room) => {
      held.set(room, held.get(room) ?? new Map());
      return done;
    },
    deleteRoom: async (room) => {
      held.delete(room);
      return done;
    },
    listRooms: async () => {
      reads += 1;
      return { ok: true, value: [...held.keys()] };
    },
    listParticipants: async (room) => ({
      ok: true,
      value: [...(held.get(room) ?? [])].map(([identity, permissions]) =>
        seat(identity, permissions),
      ),
    }),
    setPermission: async (room, identity, to) => {
      held.get(room)?.set(identity, to);
      return done;
    },
    removeParticipant: async (room, identity) => {
      held.get(room)?.delete(identity);
      return done;
    },
    muteTrack: async () => done,
    token: async () => undefined,
  };
  return { rooms, reads: () => reads };
}
const seat = (identity: string, permissions: Permissions): RoomParticipant => ({
  ...{ identity, name: identity, permissions, tracks: [] },
  ...{ isEngineOwn: false, joinedAt: new Date(0) },
});
const wantedRoom = (room: string, ...identities: string[]): WantedRoom => ({
  room,
  participants: new Map(identities.map((identity) => [identity, quiet])),
  others: "remove",
});

const loops: Reconciler[] = [];
function begin(options: Pick<ReconcileOptions, "rooms"> & Partial<ReconcileOptions>): Reconciler {
  const loop = reconcile({ log, exclusively: (work) => work(), everyMs: 5_000, ...options });
  loops.push(loop);
  return loop;
}

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.stop()));
  vi.useRealTimers();
});

describe("holding the engine's rooms to what is wanted", () => {
  it("makes the rooms of a running sitting again after the engine lost them", async () => {
    const held = new Map<string, Map<string, Permissions>>();
    begin({ rooms: memoryRooms(held).rooms }).own("sitting:", async () => [
      wantedRoom("sitting:1"),
    ]);
    await vi.advanceTimersByTimeAsync(200);
    expect([...held.keys()]).toEqual(["sitting:1"]);
  });

  it("never touches a room whose prefix nobody owns", async () => {
    const held = new Map([["guests:9", new Map([["somebody", quiet]])]]);
    begin({ rooms: memoryRooms(held).rooms }).own("sitting:", async () => []);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(held.get("guests:9")?.has("somebody")).toBe(true);
  });

  it("puts out who came back with an old token as soon as it is nudged", async () => {
    const held = new Map([["sitting:1", new Map([["yunling", quiet]])]]);
    const loop = begin({ rooms: memoryRooms(held).rooms });
    loop.own("sitting:", async () => [wantedRoom("sitting:1", "yunling")]);
    await vi.advanceTimersByTimeAsync(1_000);
    held.get("sitting:1")?.set("baishi", quiet);
    loop.nudge();
    await vi.advanceTimersByTimeAsync(100);
    expect([...(held.get("sitting:1") ?? new Map()).keys()]).toEqual(["yunling"]);
  });

  it("looks once when 118 venues join together", async () => {
    const { rooms, reads } = memoryRooms(new Map([["sitting:1", new Map()]]));
    const loop = begin({ rooms });
    loop.own("sitting:", async () => [wantedRoom("sitting:1")]);
    await vi.advanceTimersByTimeAsync(1_000);
    const before = reads();
    for (let venue = 0; venue < 118; venue += 1) {
      loop.nudge();
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reads() - before).toBe(1);
  });

  it("finds by itself what no message told of", async () => {
    const held = new Map([["call:1", new Map([["stranger", quiet]])]]);
    const loop = begin({ rooms: memoryRooms(held).rooms });
    loop.own("call:", async () => [wantedRoom("call:1", "stranger")]);
    await vi.advanceTimersByTimeAsync(1_000);
    held.get("call:1")?.set("intruder", quiet);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(held.get("call:1")?.has("intruder")).toBe(false);
  });

  it("repairs one owner's rooms though another owner's rows cannot be read", async () => {
    const held = new Map<string, Map<string, Permissions>>();
    const loop = begin({ rooms: memoryRooms(held).rooms });
    loop.own("call:", () => Promise.reject(new Error("database away")));
    loop.own("sitting:", async () => [wantedRoom("sitting:1")]);
    await vi.advanceTimersByTimeAsync(200);
    expect(held.has("sitting:1")).toBe(true);
    expect(log.error).toHaveBeenCalled();
  });

  it("does nothing on a node whose turn it is not", async () => {
    const { rooms, reads } = memoryRooms(new Map());
    begin({ rooms, exclusively: async () => undefined }).own("sitting:", async () => [
      wantedRoom("sitting:1"),
    ]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reads()).toBe(0);
  });

  it("does not hammer an engine that never becomes as wanted", async () => {
    const { rooms, reads } = memoryRooms(new Map([["sitting:1", new Map([["yunling", quiet]])]]));
    const stubborn: Rooms = { ...rooms, removeParticipant: async () => done };
    begin({ rooms: stubborn }).own("sitting:", async () => [wantedRoom("sitting:1")]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads()).toBeLessThan(24);
  });

  it("removes nobody while the engine does not answer", async () => {
    const held = new Map([["sitting:1", new Map([["yunling", quiet]])]]);
    const { rooms } = memoryRooms(held);
    const away = { ok: false, why: "away", detail: "" } as const;
    const wanted = vi.fn(async () => []);
    begin({ rooms: { ...rooms, listParticipants: async () => away } }).own("sitting:", wanted);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(held.has("sitting:1")).toBe(true);
  });
});
