import type { SittingFact } from "@plenary/contract/conference/events";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiFailure } from "../../platform/api/apiFailure.ts";
import type { Camera } from "../../platform/media/camera.ts";
import type { MediaRoom, RoomTold } from "../../platform/media/openRoom.ts";
import type { Wishes } from "../../platform/media/wishes.ts";
import { Hall } from "./hall.ts";
import type { HallDeps } from "./hallDeps.ts";
import { testFloor, testSitting, testStage, testVenue } from "./model/testSitting.ts";

/** A room that does what it is told, and whose engine the test plays. */
function testRoom(told: RoomTold) {
  let isPublished = false;
  const room = {
    told,
    mayMicrophone: true,
    wishes: null as Wishes | null,
    published: [] as string[],
    isLeft: false,
    want: (wishes: Wishes) => {
      room.wishes = wishes;
    },
    picture: () => null,
    identities: () => [],
    mayPublish: (source: string) => source === "camera" || room.mayMicrophone,
    publishCamera: async () => {
      room.published.push("camera");
    },
    publishMicrophone: async () => {
      isPublished = true;
      room.published.push("microphone");
    },
    withdrawMicrophone: async () => {
      isPublished = false;
      room.published.push("silence");
    },
    isMicrophonePublished: () => isPublished,
    startSound: async () => undefined,
    voiceLevel: () => null,
    measure: async () => ({ lossPercent: 0, roundTripMs: 20, jitterMs: 2, path: "udp" as const }),
    leave: async () => {
      room.isLeft = true;
    },
  };
  return room;
}

const aTrack = () => ({ addEventListener: vi.fn(), removeEventListener: vi.fn() }) as never;

/** A hall whose server, engine and devices are in the test's hands. */
function bench(start: SittingLive = testSitting({ state: "waiting" }), view = "venue" as const) {
  let sitting = start;
  const listeners = new Set<() => void>();
  const factListeners = new Set<(facts: readonly SittingFact[]) => void>();
  const rooms: ReturnType<typeof testRoom>[] = [];
  let refusal: string | null = null;
  let isReady = true;
  const takeSeat = vi.fn(async (_takeOver: boolean) => {
    if (refusal !== null) {
      throw new ApiFailure(409, { code: refusal });
    }
    return { token: "t", url: "ws://x/engine" };
  });
  const answerCall = vi.fn(async (_floorId: string) => undefined);
  const report = vi.fn<HallDeps["report"]>();
  const closeCamera = vi.fn();
  const deps: HallDeps = {
    sitting: {
      getState: () => ({ is: "live", state: sitting, seq: 1, error: null }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onFacts: (listener) => {
        factListeners.add(listener);
        return () => factListeners.delete(listener);
      },
    },
    lease: "mine",
    takeSeat,
    leaveSeat: vi.fn(async () => undefined),
    answerCall,
    isEngineReady: async () => isReady,
    openRoom: async (_, told) => {
      const room = testRoom(told);
      rooms.push(room);
      return room as unknown as MediaRoom;
    },
    openCamera: async (): Promise<Camera> => ({
      picture: aTrack(),
      voice: aTrack(),
      pictureTrouble: null,
      voiceTrouble: null,
      close: closeCamera,
    }),
    report,
    now: () => Date.now(),
    random: () => 0.5,
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    release: () => undefined,
  };
  const standing = { meetingId: "m", roles: ["venue" as const], venueId: "a" };
  const hall = new Hall({ meetingId: "m", standing, view, isSilent: false, camera: {} }, deps);
  return {
    hall,
    rooms,
    takeSeat,
    answerCall,
    report,
    closeCamera,
    refuse: (code: string | null) => {
      refusal = code;
    },
    engine: (ready: boolean) => {
      isReady = ready;
    },
    room: () => rooms.at(-1) ?? testRoom({} as RoomTold),
    become: async (change: Partial<SittingLive>) => {
      sitting = { ...sitting, ...change };
      for (const listener of listeners) {
        listener();
      }
      await settle();
    },
    tell: (type: string, data: object) => {
      for (const listener of factListeners) {
        listener([{ seq: 1, at: "", type, data } as SittingFact]);
      }
    },
    is: () => hall.getState().link.is,
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a venue's page in the hall", () => {
  it("goes in when the doors open, shows itself, and is out when they close", async () => {
    const { hall, become, is, room, takeSeat } = bench(testSitting({ state: "planned" }));
    hall.enter();
    await settle();
    expect(is()).toBe("idle");
    expect(takeSeat).not.toHaveBeenCalled();

    await become({ state: "waiting" });
    expect(is()).toBe("live");
    expect(hall.getState()).toMatchObject({ seat: { is: "held" }, camera: "ok" });
    expect(room().published).toEqual(["camera"]);

    await become({ state: "closed" });
    expect(is()).toBe("idle");
    expect(room().isLeft).toBe(true);
  });

  it("switches its camera and microphone off when all is over, and not when it only adjourns", async () => {
    const { hall, become, closeCamera } = bench(
      testSitting({ venues: [{ ...testVenue("a"), isOpen: true }] }),
    );
    hall.enter();
    await settle();
    expect(hall.getState().microphone).toBe("open");
    await become({ state: "adjourned" });
    expect(closeCamera).not.toHaveBeenCalled();
    await become({ state: "closed" });
    expect(closeCamera).toHaveBeenCalledOnce();
    expect(hall.getState().microphone).toBe("closed");
  });

  it("opens its microphone when called, answers once, and closes it when it has spoken", async () => {
    const { hall, become, room, answerCall } = bench(testSitting());
    hall.enter();
    await settle();
    await become({ floor: [testFloor("a", "called")] });
    await become({ floor: [testFloor("a", "speaking")] });
    expect(room().published).toEqual(["camera", "microphone"]);
    expect(answerCall.mock.calls).toEqual([["f"]]);
    expect(hall.getState().microphone).toBe("open");

    await become({ floor: [testFloor("a", "done")] });
    expect(room().published).toEqual(["camera", "microphone", "silence"]);
    expect(hall.getState().microphone).toBe("closed");
  });

  it("does not answer before the engine lets it speak, and answers a second call again", async () => {
    const { hall, become, room, answerCall } = bench(testSitting());
    hall.enter();
    await settle();
    room().mayMicrophone = false;
    await become({ floor: [testFloor("a", "called")] });
    expect(answerCall).not.toHaveBeenCalled();
    room().mayMicrophone = true;
    room().told.permissions();
    await settle();
    expect(answerCall).toHaveBeenCalledTimes(1);

    await become({ floor: [testFloor("a", "waiting")] });
    await become({ floor: [testFloor("a", "called")] });
    expect(answerCall).toHaveBeenCalledTimes(2);
  });

  it("hears the others and never its own room", async () => {
    const { hall, become, room } = bench(testSitting());
    hall.enter();
    await settle();
    await become({ floor: [testFloor("a", "speaking")] });
    expect([...(room().wishes?.voices ?? [])]).toEqual(["venue:main"]);
    expect(room().wishes?.pictures.get("venue:main")).toEqual({ isEnabled: true, quality: "high" });
  });

  it("is silenced and heard again without leaving the room", async () => {
    const { hall, rooms, room } = bench(testSitting());
    hall.enter();
    await settle();
    const pictures = room().wishes?.pictures;
    hall.setSilent(true);
    expect(hall.getState().sound).toBe("off");
    expect([...(room().wishes?.voices ?? [])]).toEqual([]);
    expect(room().wishes?.pictures).toEqual(pictures);
    room().told.sound(true);
    expect(hall.getState().sound).toBe("off");

    hall.setSilent(false);
    expect(hall.getState().sound).toBe("blocked");
    expect([...(room().wishes?.voices ?? [])]).toEqual(["venue:main"]);
    expect([rooms.length, room().isLeft, hall.getState().link.is]).toEqual([1, false, "live"]);
  });

  it("comes back by itself after every break, and sooner when the engine says it is back", async () => {
    const { hall, become, is, rooms, refuse, engine, takeSeat } = bench(testSitting());
    hall.enter();
    await settle();
    rooms[0]?.told.ended("lost");
    await pass(0);
    expect([is(), rooms.length]).toEqual(["live", 2]);

    refuse("conference/engine-away");
    engine(false);
    rooms[1]?.told.ended("lost");
    await pass(20_000);
    expect(hall.getState().link).toMatchObject({ is: "waiting", why: "engine-away" });
    refuse(null);
    engine(true);
    const before = takeSeat.mock.calls.length;
    await pass(1_000);
    expect(is()).toBe("live");
    expect(takeSeat.mock.calls.length).toBe(before + 1);
    await become({ floor: [testFloor("a", "speaking")] });
    expect(rooms.at(-1)?.published).toEqual(["camera", "microphone"]);
  });

  it("enters anew when the engine was restarted, before its client has given up resuming", async () => {
    const { hall, is, rooms, engine } = bench(testSitting());
    hall.enter();
    await settle();
    rooms[0]?.told.faltered();
    await pass(5_000);
    expect([is(), rooms.length]).toEqual(["faltering", 1]);
    engine(false);
    await pass(2_000);
    engine(true);
    await pass(1_000);
    expect([is(), rooms.length, rooms[0]?.isLeft]).toEqual(["live", 2, true]);
  });

  it("pays no heed to what a room says that it has left", async () => {
    const { hall, is, rooms } = bench(testSitting());
    hall.enter();
    await settle();
    rooms[0]?.told.ended("lost");
    await settle();
    rooms[0]?.told.ended("replaced");
    expect(is()).toBe("live");
  });

  it("does not fight for its seat, and takes it back when a person says so", async () => {
    const { hall, is, tell, takeSeat, rooms } = bench(testSitting());
    hall.enter();
    await settle();
    tell("conference/seat-leased", { venueId: "a", lease: "another" });
    rooms[0]?.told.ended("replaced");
    await pass(60_000);
    expect(hall.getState()).toMatchObject({
      link: { is: "ended", why: "replaced" },
      seat: { is: "elsewhere" },
    });
    hall.takeOver();
    await settle();
    expect(is()).toBe("live");
    expect(takeSeat.mock.calls).toEqual([[false], [true]]);
  });

  it("asks before it takes a seat that another page holds", async () => {
    const { hall, refuse, takeSeat } = bench(testSitting());
    refuse("conference/seat-taken");
    hall.enter();
    await pass(60_000);
    expect(hall.getState().seat).toEqual({ is: "elsewhere" });
    expect(takeSeat).toHaveBeenCalledTimes(1);
  });

  it("waits for the engine, whoever is still written down in its seat", async () => {
    const { hall, is, refuse, engine } = bench(testSitting());
    refuse("conference/seat-taken");
    engine(false);
    hall.enter();
    await pass(20_000);
    expect(hall.getState()).toMatchObject({
      link: { is: "waiting", why: "engine-away" },
      seat: { is: "none" },
    });
    engine(true);
    refuse(null);
    await pass(1_000);
    expect(is()).toBe("live");
  });

  it("stays out when it was put out, until the desk lets it in again", async () => {
    const { hall, become, is, rooms, refuse } = bench(testSitting());
    hall.enter();
    await settle();
    const removed = testSitting().venues.map((venue) =>
      venue.id === "a" ? testVenue("a", 1, { link: "removed" }) : venue,
    );
    await become({ venues: removed });
    expect(hall.getState().link).toEqual({ is: "ended", why: "removed" });
    expect(rooms[0]?.isLeft).toBe(true);
    refuse("conference/seat-removed");
    await pass(60_000);
    expect(rooms).toHaveLength(1);

    refuse(null);
    await become({ venues: testSitting().venues });
    expect(is()).toBe("live");
  });

  it("reports once when a take is really shown", async () => {
    const { hall, tell, report } = bench(testSitting());
    hall.enter();
    await settle();
    const take = { id: "t", at: new Date(Date.now() - 70).toISOString(), wasArmed: true };
    tell("conference/taken", { stage: testStage("b"), take });
    hall.revealed("t");
    hall.saw("t", "b");
    hall.saw("t", "b");
    expect(report.mock.calls).toEqual([["shown", { takeId: "t", ms: 70 }]]);
  });

  it("waits for no venue that falls out of a wall of many, and reports the others", async () => {
    const { hall, tell, report, become } = bench(testSitting());
    hall.enter();
    await settle();
    const take = { id: "t", at: new Date(Date.now() - 70).toISOString(), wasArmed: true };
    tell("conference/taken", { stage: testStage("b", "c", "d", null), take });
    hall.saw("t", "b");
    hall.saw("t", "c");
    hall.revealed("t");
    expect(report).not.toHaveBeenCalledWith("shown", expect.anything());
    await become({
      venues: testSitting().venues.map((venue) =>
        venue.id === "d" ? testVenue("d", 4, { link: "lost" }) : venue,
      ),
    });
    const shown = report.mock.calls.filter(([kind]) => kind === "shown");
    expect(shown).toEqual([["shown", { takeId: "t", ms: 70 }]]);
  });

  it("reports its line at once and then every five seconds", async () => {
    const { hall, report } = bench(testSitting());
    hall.enter();
    await settle();
    await pass(11_000);
    const lines = report.mock.calls.filter(([kind]) => kind === "line");
    expect(lines).toHaveLength(3);
    expect(lines[0]?.[1]).toMatchObject({ light: "excellent", path: "udp" });
  });

  it("leaves nothing running behind", async () => {
    const { hall, rooms } = bench(testSitting());
    hall.enter();
    await settle();
    hall.close();
    await settle();
    expect(rooms[0]?.isLeft).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
