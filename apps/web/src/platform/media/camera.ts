export type CameraTrouble =
  /** The user or a policy says no. */
  | "refused"
  /** There is none. */
  | "missing"
  /** Another program holds it, or it fails. */
  | "busy"
  /** The page was not opened safely (HTTPS or this machine), so the browser gives none. */
  | "unsafe";

/** What a place sends: always the same tracks until `close`. Either may be absent. */
export interface Camera {
  picture: MediaStreamTrack | null;
  voice: MediaStreamTrack | null;
  /** What is missing of it, and why. */
  pictureTrouble: CameraTrouble | null;
  voiceTrouble: CameraTrouble | null;
  close(): void;
}

export interface CameraWish {
  deviceId?: string;
  microphoneId?: string;
  /** A camera made by the page: its label and colour are in the picture, and it makes no sound. */
  demo?: { label: string; colour: string };
}
