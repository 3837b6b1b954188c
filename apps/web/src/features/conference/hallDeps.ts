import { reduceSitting } from "@plenary/contract/conference/reduce";
import type { SittingFact } from "@plenary/contract/conference/events";
import type { SittingLive, Standing } from "@plenary/contract/conference/schema";
import {
  answerCall,
  leaveSeat,
  readMedia,
  takeSeat,
} from "../../platform/api/generated/sdk.gen.ts";
import { sendCommand } from "../../platform/api/sendCommand.ts";
import type { Followed } from "../../platform/live/followStream.ts";
import { sendReport } from "../../platform/live/sendReport.ts";
import { serverNow } from "../../platform/live/serverNow.ts";
import { holdStream } from "../../platform/live/sharedStream.ts";
import type { Camera, CameraWish } from "../../platform/media/camera.ts";
import { openCamera } from "../../platform/media/openCamera.ts";
import { type MediaRoom, openRoom, type RoomTold } from "../../platform/media/openRoom.ts";
import type { HallView } from "./model/stageView.ts";
import { leaseOfPage } from "./seatLease.ts";

export interface HallWish {
  meetingId: string;
  standing: Standing;
  view: HallView;
  /** Plays no voices: beside the loudspeakers of a room it would howl. */
  isSilent: boolean;
  camera: CameraWish;
}

/** All that a hall touches of the world; tests put theirs in its place. */
export interface HallDeps {
  sitting: Pick<Followed<SittingLive, SittingFact>, "getState" | "subscribe" | "onFacts">;
  /** Empty before the seat was asked for. */
  readonly lease: string;
  takeSeat: (takeOver: boolean) => Promise<{ token: string; url: string }>;
  leaveSeat: () => Promise<unknown>;
  answerCall: (floorId: string) => Promise<unknown>;
  isEngineReady: () => Promise<boolean>;
  openRoom: (address: { url: string; token: string }, told: RoomTold) => Promise<MediaRoom>;
  openCamera: (wish: CameraWish) => Promise<Camera>;
  report: (kind: "shown" | "line", data: unknown) => void;
  now: () => number;
  random: () => number;
  later: (callback: () => void, ms: number) => () => void;
  release: () => void;
}

/** The hall's world in a browser. */
export function hallDeps({ meetingId, standing, view }: HallWish): HallDeps {
  const { followed, release } = holdStream("sitting", meetingId, reduceSitting);
  const path = { id: meetingId };
  const lease = leaseOfPage(meetingId, view === "venue" ? standing.venueId : null);

  return {
    sitting: followed,
    get lease() {
      return lease.id;
    },
    takeSeat: async (takeOver) => {
      await lease.claim();
      const body = { lease: lease.id, takeOver };
      const { data } = await takeSeat({ path, body, throwOnError: true });
      lease.keep();
      const url = new URL(data.enginePath, location.href);
      url.protocol = url.protocol.replace("http", "ws");
      return { token: data.token, url: url.href.replace(/\/$/, "") };
    },
    leaveSeat: () => leaveSeat({ path, body: { lease: lease.id }, throwOnError: true }),
    answerCall: (floorId) =>
      sendCommand((sending) => answerCall({ ...sending, path: { id: meetingId, floorId } }), {
        forMs: 10_000,
      }),
    isEngineReady: async () => {
      const { data } = await readMedia({ throwOnError: true });
      return data.is === "ready";
    },
    openRoom,
    openCamera,
    report: (kind, data) => sendReport(`sitting:${meetingId}`, kind, data),
    now: serverNow,
    random: Math.random,
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    release: () => {
      lease.release();
      release();
    },
  };
}
