import type { SittingLive } from "@plenary/contract/conference/schema";
import type { Camera } from "../../platform/media/camera.ts";
import type { MediaRoom } from "../../platform/media/openRoom.ts";
import type { HallCore, HallState } from "./hallState.ts";
import { inTurn } from "./model/inTurn.ts";
import { callToAnswer, microphoneDuty } from "./model/microphone.ts";

const againMs = 3_000;

interface Around {
  venueId: string;
  room: () => MediaRoom | null;
  sitting: () => SittingLive | null;
  /** Its own picture came or went. */
  pictures: () => void;
}

/** Camera and microphone of a venue's page: opened once, published again in every stay. */
export class HallDevices {
  /** Brings what is published to what the sitting says. Call it whenever either may have changed. */
  readonly sync: () => void;
  readonly #core: HallCore;
  readonly #around: Around;
  readonly #answered = new Set<string>();
  #camera: Camera | null = null;
  #isOpening = false;
  #isClosed = false;
  /** The stay in which the camera was published last. */
  #shownIn: MediaRoom | null = null;
  #cancel: (() => void) | null = null;

  constructor(core: HallCore, around: Around) {
    this.#core = core;
    this.#around = around;
    this.sync = inTurn(() => this.#sync());
  }

  get picture(): MediaStreamTrack | null {
    return this.#camera?.picture ?? null;
  }

  /** Asks for the devices, unless they are here or being asked for. */
  open(): void {
    if (this.#isOpening || this.#isClosed || this.#camera !== null) {
      return;
    }
    this.#isOpening = true;
    this.#core.tell({ camera: "opening" });
    const { deps, wish } = this.#core;
    deps
      .openCamera(wish.camera)
      .then((camera) => this.#opened(camera))
      .catch(() => this.#lost("busy"))
      .finally(() => {
        this.#isOpening = false;
      });
  }

  /** Asks again after a refusal: the person may have changed the browser's mind. */
  reopen(): void {
    this.#forget();
    this.open();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
    this.#forget();
  }

  /** All is over: the light beside the camera goes out. */
  rest(): void {
    if (!this.#isClosed) {
      this.close();
      this.#core.tell({ microphone: "closed" });
    }
  }

  #opened(camera: Camera): void {
    if (this.#isClosed) {
      camera.close();
      return;
    }
    this.#camera = camera;
    // A plug pulled out or a camera switched off ends its track.
    camera.picture?.addEventListener("ended", this.#unplugged);
    camera.voice?.addEventListener("ended", this.#unplugged);
    const { pictureTrouble, voiceTrouble } = camera;
    this.#core.tell({ camera: pictureTrouble ?? "ok", microphone: voiceTrouble ?? "closed" });
    if (pictureTrouble === "missing" || pictureTrouble === "busy") {
      this.#tryLater();
    }
    this.#around.pictures();
    this.sync();
  }

  readonly #unplugged = () => this.#lost("missing");

  #lost(trouble: HallState["camera"]): void {
    this.#core.tell({ camera: trouble });
    this.#tryLater();
  }

  /** An unattended screen has nobody to press a button when the camera is plugged in again. */
  #tryLater(): void {
    this.#cancel?.();
    this.#cancel = this.#core.deps.later(() => this.reopen(), againMs);
  }

  #forget(): void {
    const camera = this.#camera;
    this.#camera = null;
    this.#shownIn = null;
    camera?.picture?.removeEventListener("ended", this.#unplugged);
    camera?.voice?.removeEventListener("ended", this.#unplugged);
    camera?.close();
    this.#around.pictures();
  }

  async #sync(): Promise<void> {
    const room = this.#around.room();
    if (room === null || this.#camera === null) {
      return;
    }
    await this.#showPicture(room, this.#camera);
    await this.#openVoice(room, this.#camera);
  }

  async #showPicture(room: MediaRoom, { picture }: Camera): Promise<void> {
    if (picture === null || this.#shownIn === room || !room.mayPublish("camera")) {
      return;
    }
    this.#shownIn = room;
    try {
      await room.publishCamera(picture);
    } catch {
      this.#shownIn = null;
    }
  }

  async #openVoice(room: MediaRoom, { voice }: Camera): Promise<void> {
    const sitting = this.#around.sitting();
    if (sitting === null || voice === null) {
      return;
    }
    const duty = microphoneDuty(sitting, this.#around.venueId);
    const isOpen = room.isMicrophonePublished();
    // The right comes from the engine a moment before or after the log's word.
    if (duty.isOpen && !isOpen && room.mayPublish("microphone")) {
      await room.publishMicrophone(voice);
    } else if (!duty.isOpen && isOpen) {
      await room.withdrawMicrophone();
    }
    const isPublished = room.isMicrophonePublished();
    this.#core.tell({ microphone: isPublished ? "open" : "closed" });
    if (duty.callId === null) {
      // The same entry may be called a second time, and wants a second answer.
      this.#answered.clear();
    }
    const callId = callToAnswer(duty, isPublished, this.#answered);
    if (callId !== null) {
      this.#answered.add(callId);
      // A refusal means that the call has passed; the log says so too.
      this.#core.deps.answerCall(callId).catch(() => undefined);
    }
  }
}
