import type { RemoteTrack, Room, RoomOptions } from "livekit-client";
import { type EndReason, endReasonOf } from "./endReason.ts";
import { type LineFigures, type LineMeter, lineMeter } from "./lineMeter.ts";
import { nextRetryDelayInMs } from "./reconnectPolicy.ts";
import { openSpeakers } from "./speakers.ts";
import { applyPictureWish, applyVoiceWish, noWishes, type Wishes } from "./wishes.ts";

export interface RoomTold {
  /** A picture came, went, or was replaced. */
  pictures: () => void;
  /** The connection faltered and is being restored without our help. */
  faltered: () => void;
  restored: () => void;
  ended: (why: EndReason) => void;
  /** The browser blocks sound until somebody touches the page, or no longer does. */
  sound: (isBlocked: boolean) => void;
  /** What may be published has changed, or the engine has withdrawn something. */
  permissions: () => void;
}

export interface MediaRoom {
  /** Wanted pictures and voices, now and of whoever comes later. */
  want(wishes: Wishes): void;
  /** The picture of an identity as far as it is here. */
  picture(identity: string): MediaStreamTrack | null;
  identities(): string[];
  mayPublish(source: "camera" | "microphone"): boolean;
  publishCamera(track: MediaStreamTrack): Promise<void>;
  publishMicrophone(track: MediaStreamTrack): Promise<void>;
  withdrawMicrophone(): Promise<void>;
  isMicrophonePublished(): boolean;
  /** Lifts the block on sound; call it from a touch or a key. */
  startSound(): Promise<void>;
  measure(): Promise<LineFigures>;
  leave(): Promise<void>;
}

export interface RoomAddress {
  url: string;
  token: string;
}

/** 180p, 360p and 720p; those nobody takes are switched off by the engine. */
const layers = [
  { width: 320, height: 180, kbps: 160, fps: 20 },
  { width: 640, height: 360, kbps: 450, fps: 20 },
] as const;
const top = { maxBitrate: 1_700_000, maxFramerate: 30 };

/** Enters a room of the media engine. The engine's client is loaded only now. Rejects when not let in. */
export async function openRoom({ url, token }: RoomAddress, told: RoomTold): Promise<MediaRoom> {
  const engine = await import("livekit-client");
  const { Track, RoomEvent, VideoPreset } = engine;
  const options: RoomOptions = {
    // Each screen says itself what it wants in which size: a cut must not wait for a measurement.
    adaptiveStream: false,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    disconnectOnPageLeave: true,
    reconnectPolicy: { nextRetryDelayInMs },
    publishDefaults: {
      simulcast: true,
      videoCodec: "vp8",
      videoEncoding: top,
      videoSimulcastLayers: layers.map(
        ({ width, height, kbps, fps }) => new VideoPreset(width, height, kbps * 1_000, fps),
      ),
      degradationPreference: "balanced",
      red: true,
      dtx: false,
    },
  };
  const room = new engine.Room(options);
  const speakers = openSpeakers(told.sound);
  let wishes = noWishes;

  const apply = () => {
    for (const who of room.remoteParticipants.values()) {
      for (const publication of who.trackPublications.values()) {
        if (publication.source === Track.Source.Camera) {
          applyPictureWish(publication, wishes.pictures.get(who.identity));
        } else if (publication.source === Track.Source.Microphone) {
          applyVoiceWish(publication, wishes.voices.has(who.identity));
        }
      }
    }
  };
  const arrived = (track: RemoteTrack) => {
    if (track.kind === Track.Kind.Audio) {
      speakers.play(track.mediaStreamTrack);
    } else {
      told.pictures();
    }
  };
  const went = (track: RemoteTrack) => {
    speakers.stop(track.mediaStreamTrack);
    told.pictures();
  };
  room
    .on(RoomEvent.TrackPublished, apply)
    .on(RoomEvent.ParticipantConnected, apply)
    .on(RoomEvent.TrackSubscribed, arrived)
    .on(RoomEvent.TrackUnsubscribed, went)
    .on(RoomEvent.Reconnecting, told.faltered)
    .on(RoomEvent.SignalReconnecting, told.faltered)
    .on(RoomEvent.Reconnected, () => {
      apply();
      told.restored();
      told.permissions();
    })
    .on(RoomEvent.LocalTrackUnpublished, told.permissions)
    .on(RoomEvent.ParticipantPermissionsChanged, (_, who) => {
      if (who.isLocal) {
        told.permissions();
      }
    });
  try {
    await room.connect(url, token, { autoSubscribe: false, maxRetries: 0 });
  } catch (error) {
    speakers.close();
    throw error;
  }
  room.on(RoomEvent.Disconnected, (reason) => {
    speakers.close();
    told.ended(endReasonOf(reason));
  });
  return presentRoom(room, engine, lineMeter(), {
    startSound: speakers.start,
    want: (next) => {
      wishes = next;
      apply();
    },
  });
}

function presentRoom(
  room: Room,
  { Track }: typeof import("livekit-client"),
  meter: LineMeter,
  own: Pick<MediaRoom, "startSound" | "want">,
): MediaRoom {
  const me = room.localParticipant;
  const numbers = { camera: 1, microphone: 2 } as const;

  return {
    ...own,
    picture: (identity) => {
      const who = room.remoteParticipants.get(identity);
      return who?.getTrackPublication(Track.Source.Camera)?.track?.mediaStreamTrack ?? null;
    },
    identities: () => [...room.remoteParticipants.keys()],
    mayPublish: (source) => {
      const permission = me.permissions;
      const sources = permission?.canPublishSources ?? [];
      return (
        permission?.canPublish === true &&
        (sources.length === 0 || sources.some((each) => Number(each) === numbers[source]))
      );
    },
    publishCamera: async (track) => {
      // The track stays ours: another stay in the room uses it again.
      await me.publishTrack(track, { source: Track.Source.Camera });
    },
    publishMicrophone: async (track) => {
      await me.publishTrack(track, { source: Track.Source.Microphone });
    },
    withdrawMicrophone: async () => {
      const published = me.getTrackPublication(Track.Source.Microphone)?.track;
      if (published !== undefined) {
        await me.unpublishTrack(published.mediaStreamTrack, false);
      }
    },
    isMicrophonePublished: () => me.getTrackPublication(Track.Source.Microphone) !== undefined,
    measure: () => meter.measure(reportsOf(room)),
    leave: () => room.disconnect(false),
  };
}

/** One report of what is sent and one of each thing received. */
function reportsOf(room: Room): Promise<RTCStatsReport>[] {
  const empty = (): RTCStatsReport => new Map();
  const sent = [...room.localParticipant.trackPublications.values()].slice(0, 1);
  const received = [...room.remoteParticipants.values()].flatMap((who) => [
    ...who.trackPublications.values(),
  ]);
  return [...sent, ...received].flatMap(({ track }) =>
    track === undefined ? [] : [track.getRTCStatsReport().then((report) => report ?? empty())],
  );
}
