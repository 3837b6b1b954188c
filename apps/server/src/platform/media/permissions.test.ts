import { ParticipantPermission, TrackSource } from "livekit-server-sdk";
import { describe, expect, it } from "vitest";
import { areSamePermissions, fromEngine, type Permissions, toEngine } from "./permissions.ts";

const listener: Permissions = {
  canPublish: false,
  canPublishSources: [],
  canSubscribe: true,
  canPublishData: false,
};
const speaker: Permissions = {
  ...listener,
  canPublish: true,
  canPublishSources: ["camera", "microphone"],
};

describe("permissions", () => {
  it("never tell the engine 'all sources' by naming none", () => {
    expect(toEngine({ ...speaker, canPublishSources: [] })).toMatchObject({ canPublish: false });
  });

  it("take every source away with the right to publish", () => {
    expect(toEngine({ ...speaker, canPublish: false })).toMatchObject({
      canPublish: false,
      canPublishSources: [],
    });
  });

  it("read the engine's empty list as what it means there: all", () => {
    const all = fromEngine(new ParticipantPermission({ canPublish: true }));
    expect(all.canPublishSources).toEqual(["camera", "microphone", "screen", "screenAudio"]);
    expect(areSamePermissions(all, speaker)).toBe(false);
  });

  it.each([
    ["a listener", listener],
    ["a speaker", speaker],
    ["a hidden recorder", { ...listener, isHidden: true }],
  ])("of %s are the same after the way there and back", (_who, permissions) => {
    const back = fromEngine(new ParticipantPermission(toEngine(permissions)));
    expect(areSamePermissions(permissions, back)).toBe(true);
  });

  it.each([
    ["another order of the sources", { canPublishSources: ["microphone", "camera"] }, true],
    ["one source less", { canPublishSources: ["camera"] }, false],
    ["no hearing", { canSubscribe: false }, false],
    ["data allowed", { canPublishData: true }, false],
    ["hidden", { isHidden: true }, false],
  ] satisfies [string, Partial<Permissions>, boolean][])(
    "differ or not: %s",
    (_what, change, same) => {
      expect(areSamePermissions(speaker, { ...speaker, ...change })).toBe(same);
    },
  );

  it("name sources as the engine does", () => {
    expect(toEngine(speaker).canPublishSources).toEqual([
      TrackSource.CAMERA,
      TrackSource.MICROPHONE,
    ]);
  });
});
