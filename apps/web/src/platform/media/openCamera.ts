import type { Camera, CameraTrouble, CameraWish } from "./camera.ts";
import { openDemoCamera } from "./openDemoCamera.ts";

/** Opens camera and microphone. What cannot be had is told as trouble, never thrown. */
export async function openCamera(wish: CameraWish): Promise<Camera> {
  if (wish.demo !== undefined) {
    return openDemoCamera(wish.demo);
  }
  // Absent where the page was not opened safely, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) {
    const nothing = { picture: null, voice: null, close: () => undefined };
    return { ...nothing, pictureTrouble: "unsafe", voiceTrouble: "unsafe" };
  }
  const video: MediaTrackConstraints = {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
    ...(wish.deviceId === undefined ? {} : { deviceId: { exact: wish.deviceId } }),
  };
  const audio: MediaTrackConstraints = {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(wish.microphoneId === undefined ? {} : { deviceId: { exact: wish.microphoneId } }),
  };
  // One question for both, so that a person is asked once; apart only when that fails.
  const both = await ask(devices, { video, audio });
  if (typeof both !== "string") {
    return present(both.getVideoTracks()[0], both.getAudioTracks()[0], null, null);
  }
  const picture = await ask(devices, { video });
  const voice = await ask(devices, { audio });
  return present(
    typeof picture === "string" ? undefined : picture.getVideoTracks()[0],
    typeof voice === "string" ? undefined : voice.getAudioTracks()[0],
    typeof picture === "string" ? picture : null,
    typeof voice === "string" ? voice : null,
  );
}

async function ask(
  devices: MediaDevices,
  constraints: MediaStreamConstraints,
): Promise<MediaStream | CameraTrouble> {
  try {
    return await devices.getUserMedia(constraints);
  } catch (error) {
    return troubleOf(error);
  }
}

/** The browser's names for why it gives no device. */
export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") {
    return "refused";
  }
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}

function present(
  picture: MediaStreamTrack | undefined,
  voice: MediaStreamTrack | undefined,
  pictureTrouble: CameraTrouble | null,
  voiceTrouble: CameraTrouble | null,
): Camera {
  return {
    picture: picture ?? null,
    voice: voice ?? null,
    pictureTrouble,
    voiceTrouble,
    close: () => {
      picture?.stop();
      voice?.stop();
    },
  };
}
