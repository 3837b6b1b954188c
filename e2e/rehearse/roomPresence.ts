import {
  AudioSource,
  LocalAudioTrack,
  type LocalParticipant,
  type LocalTrackPublication,
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoSource,
} from "@livekit/rtc-node";
import type { Painter } from "../media/paintPicture.ts";
import { voiceRate } from "../media/speakTone.ts";
import { feedCamera } from "./feedCamera.ts";
import { feedVoice } from "./feedVoice.ts";
import type { Seat } from "./seat.ts";

/** What a venue sends: its camera always, its voice when it may be heard. */
export type VenueMedia = { readonly painter: Painter; readonly voice: Int16Array };

/** One stay in the engine's room, from entering until it falls out. */
export type RoomPresence = {
  /** Resolves with the reason when it has fallen out or was put out; never rejects. */
  readonly ended: Promise<string>;
  /** False again by itself when the engine takes the right to speak away. */
  readonly isVoiceOpen: boolean;
  openVoice(): Promise<void>;
  closeVoice(): Promise<void>;
  leave(): Promise<void>;
};

type Stop = () => Promise<void>;
type LocalVoice = { readonly publication: LocalTrackPublication; stop(): Promise<void> };

/** How long the engine's own way back may take before the venue enters anew. */
const patienceMs = 4_000;

/** Enters the room and shows the camera in three layers. Rejects when the engine is away. */
export async function enterRoom(seat: Seat, media: VenueMedia): Promise<RoomPresence> {
  const room = new Room();
  const stops: Stop[] = [];
  const ended = endOf(room).then(async (reason) => {
    await Promise.all(stops.map((stop) => stop()));
    return reason;
  });
  await room.connect(seat.url, seat.token, { autoSubscribe: false, dynacast: true });
  const me = room.localParticipant;
  if (me === undefined) {
    throw new Error("the engine let the venue in without a place");
  }
  stops.push(await publishCamera(me, media.painter));

  let voice: LocalVoice | undefined;
  room.on(RoomEvent.LocalTrackUnpublished, (publication) => {
    if (voice !== undefined && voice.publication === publication) {
      void voice.stop();
      voice = undefined;
    }
  });
  return {
    ended,
    get isVoiceOpen() {
      return voice !== undefined;
    },
    openVoice: async () => {
      voice ??= await publishVoice(me, media.voice, stops);
    },
    // Forgotten only when the engine has agreed: a failure is tried again, never taken for silence.
    closeVoice: async () => {
      const sid = voice?.publication.sid;
      await voice?.stop();
      if (sid !== undefined && me.trackPublications.has(sid)) {
        await me.unpublishTrack(sid);
      }
      voice = undefined;
    },
    leave: async () => {
      await room.disconnect();
      await ended;
    },
  };
}

function endOf(room: Room): Promise<string> {
  return new Promise((resolve) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    room.on(RoomEvent.Disconnected, (reason) => {
      clearTimeout(patience);
      resolve(`disconnected (${reason})`);
    });
    room.on(RoomEvent.Reconnected, () => clearTimeout(patience));
    room.on(RoomEvent.Reconnecting, () => {
      patience ??= setTimeout(() => {
        resolve("no way back to the engine");
        room.disconnect().catch(() => undefined);
      }, patienceMs);
    });
  });
}

async function publishCamera(me: LocalParticipant, painter: Painter): Promise<Stop> {
  const source = new VideoSource(painter.width, painter.height);
  const track = LocalVideoTrack.createVideoTrack("camera", source);
  const stop = feedCamera(source, painter);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA, simulcast: true });
  await me.publishTrack(track, options);
  return () => Promise.resolve(stop());
}

async function publishVoice(
  me: LocalParticipant,
  voice: Int16Array,
  stops: Stop[],
): Promise<LocalVoice> {
  const source = new AudioSource(voiceRate, 1);
  const track = LocalAudioTrack.createAudioTrack("microphone", source);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, red: true });
  const publication = await me.publishTrack(track, options);
  const stop = feedVoice(source, voice);
  stops.push(stop);
  return { publication, stop };
}
