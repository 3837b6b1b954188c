import type { RoomOptions, VideoPreset } from "livekit-client";
import { nextRetryDelayInMs } from "./nextRetryDelayInMs.ts";

/** 180p and 360p below the full picture; what nobody takes is switched off by the engine. */
const layers = [
  { width: 320, height: 180, kbps: 160, fps: 20 },
  { width: 640, height: 360, kbps: 450, fps: 20 },
] as const;

/** How this page enters a room and what it sends. `Preset` comes from the lazily loaded client. */
export const roomOptions = (Preset: typeof VideoPreset): RoomOptions => ({
  // Each screen says itself what it wants in which size: a cut must not wait for a measurement.
  adaptiveStream: false,
  dynacast: true,
  stopLocalTrackOnUnpublish: false,
  disconnectOnPageLeave: true,
  reconnectPolicy: { nextRetryDelayInMs },
  publishDefaults: {
    simulcast: true,
    videoCodec: "vp8",
    videoEncoding: { maxBitrate: 1_700_000, maxFramerate: 30 },
    videoSimulcastLayers: layers.map(
      ({ width, height, kbps, fps }) => new Preset(width, height, kbps * 1_000, fps),
    ),
    degradationPreference: "balanced",
    red: true,
    dtx: false,
  },
});
