import type { SittingLive } from "@plenary/contract/conference/schema";
import type { Camera, CameraWish } from "../../platform/media/openCamera.ts";
import type { MediaRoom } from "../../platform/media/openRoom.ts";
import type { HallDeps } from "./hallDeps.ts";
import type { HallState } from "./hallState.ts";
import { callToAnswer, microphoneDuty } from "./model/microphone.ts";

const againMs = 3_000;

export interface HallDevices {
  open(): void;
  /** Brings what is published to what the sitting says; call it whenever either may have changed. */
  sync(): void;
  picture(): MediaStreamTrack | null;
  close(): void;
}

interface Around {
  deps: Pick<HallDeps, "openCamera" | "answerCall" | "later">;
  wish: CameraWish;
  venueId: string;
  room: () => MediaRoom | null;
  sitting: () => SittingLive | null;
  tell: (change: Partial<HallState>) => void;
}

/** Camera and microphone of a venue's page: opened once, published again in every stay. */
export function hallDevices({ deps, wish, venueId, room, sitting, tell }: Around): HallDevices {
  let camera: Camera | null = null;
  let isOpening = false;
  let isClosed = false;
  let shownIn: MediaRoom | null = null;
  let cancel = () => undefined as void;
  const answered = new Set<string>();

  const reopen = () => {
    tell({ camera: "missing" });
    cancel = deps.later(() => {
      camera?.close();
      camera = null;
      shownIn = null;
      open();
    }, againMs);
  };
  const open = () => {
    if (isOpening || isClosed || camera !== null) {
      return;
    }
    isOpening = true;
    tell({ camera: "opening" });
    deps
      .openCamera(wish)
      .then((opened) => {
        isOpening = false;
        if (isClosed) {
          opened.close();
          return;
        }
        camera = opened;
        // A plug pulled out or a camera switched off ends its track.
        opened.picture?.addEventListener("ended", reopen);
        tell({
          camera: opened.pictureTrouble ?? "ok",
          microphone: opened.voiceTrouble ?? "closed",
        });
        if (opened.pictureTrouble === "missing" || opened.pictureTrouble === "busy") {
          reopen();
        }
        sync();
      })
      .catch(() => {
        isOpening = false;
        tell({ camera: "busy" });
      });
  };

  const syncOnce = async (inside: MediaRoom) => {
    const state = sitting();
    if (camera?.picture && shownIn !== inside && inside.mayPublish("camera")) {
      shownIn = inside;
      await inside.publishCamera(camera.picture).catch(() => {
        shownIn = null;
      });
    }
    if (state === null || !camera?.voice) {
      return;
    }
    const duty = microphoneDuty(state, venueId);
    const isOpen = inside.isMicrophonePublished();
    if (duty.isOpen && !isOpen && inside.mayPublish("microphone")) {
      await inside.publishMicrophone(camera.voice);
    } else if (!duty.isOpen && isOpen) {
      await inside.withdrawMicrophone();
    }
    const isPublished = inside.isMicrophonePublished();
    tell({ microphone: isPublished ? "open" : "closed" });
    await answer(duty, isPublished);
  };
  const answer = async (duty: ReturnType<typeof microphoneDuty>, isPublished: boolean) => {
    if (duty.callId === null) {
      // The same entry may be called a second time, and wants a second answer.
      answered.clear();
    }
    const callId = callToAnswer(duty, isPublished, answered);
    if (callId !== null) {
      answered.add(callId);
      // A refusal means that the call has passed; the log says so too.
      await deps.answerCall(callId).catch(() => undefined);
    }
  };
  const sync = inTurn(async () => {
    const inside = room();
    if (inside !== null) {
      await syncOnce(inside).catch(() => undefined);
    }
  });

  return {
    open,
    sync,
    picture: () => camera?.picture ?? null,
    close: () => {
      isClosed = true;
      cancel();
      camera?.picture?.removeEventListener("ended", reopen);
      camera?.close();
      camera = null;
    },
  };
}

/** Runs one at a time; what is asked meanwhile runs once more at the end. */
function inTurn(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isAgain = false;
  const run = () => {
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    work()
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
        if (isAgain) {
          isAgain = false;
          run();
        }
      });
  };
  return run;
}
