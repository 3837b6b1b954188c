import { describe, expect, it } from "vitest";
import type { Permissions } from "./permissions.ts";
import { type ActualRoom, planRepairs, type Repair, type WantedRoom } from "./planRepairs.ts";

const quiet: Permissions = {
  canPublish: true,
  canPublishSources: ["camera"],
  canSubscribe: true,
  canPublishData: false,
};
const heard: Permissions = { ...quiet, canPublishSources: ["microphone", "camera"] };
const room = "sitting:1";

const wanted = (
  participants: Record<string, Permissions>,
  others: WantedRoom["others"] = "remove",
): WantedRoom => ({ room, participants: new Map(Object.entries(participants)), others });
const actual = (participants: Record<string, Permissions>, isEngineOwn = false): ActualRoom => ({
  room,
  participants: Object.entries(participants).map(([identity, permissions]) => ({
    identity,
    permissions,
    isEngineOwn,
  })),
});

type Case = { title: string; wanted: WantedRoom[]; actual: ActualRoom[]; repairs: Repair[] };
const cases: Case[] = [
  { title: "nothing wanted and nothing there", wanted: [], actual: [], repairs: [] },
  {
    title: "a room the engine lost is made again",
    wanted: [wanted({ yunling: quiet })],
    actual: [],
    repairs: [{ do: "createRoom", room }],
  },
  {
    title: "a venue that is away is not a fault",
    wanted: [wanted({ yunling: quiet })],
    actual: [actual({})],
    repairs: [],
  },
  {
    title: "all as wanted",
    wanted: [wanted({ yunling: quiet })],
    actual: [actual({ yunling: quiet })],
    repairs: [],
  },
  {
    title: "a microphone that is open without the floor is closed",
    wanted: [wanted({ yunling: quiet })],
    actual: [actual({ yunling: heard })],
    repairs: [{ do: "setPermission", room, identity: "yunling", to: quiet }],
  },
  {
    title: "the floor opens the microphone that missed it",
    wanted: [wanted({ yunling: heard })],
    actual: [actual({ yunling: quiet })],
    repairs: [{ do: "setPermission", room, identity: "yunling", to: heard }],
  },
  {
    title: "somebody who came back with an old token is put out",
    wanted: [wanted({ yunling: quiet })],
    actual: [actual({ yunling: quiet, baishi: quiet })],
    repairs: [{ do: "removeParticipant", room, identity: "baishi" }],
  },
  {
    title: "where others may stay, they stay",
    wanted: [wanted({ yunling: quiet }, "leave")],
    actual: [actual({ yunling: quiet, baishi: quiet })],
    repairs: [],
  },
  {
    title: "the engine's own recorder is left alone",
    wanted: [wanted({})],
    actual: [actual({ EG_1: quiet }, true)],
    repairs: [],
  },
  {
    title: "a room of a sitting that is over is closed",
    wanted: [],
    actual: [actual({ yunling: quiet })],
    repairs: [{ do: "deleteRoom", room }],
  },
];

describe("repairs of the engine's rooms", () => {
  it.each(cases)("$title", ({ wanted: want, actual: have, repairs }) => {
    expect(planRepairs(want, have)).toEqual(repairs);
  });
});
