import type * as Livekit from "livekit-client";
import type { Participant, RemoteTrack, Room } from "livekit-client";
import { type EndReason, endReasonOf } from "./endReason.ts";
import { type LineFigures, lineMeter } from "./lineMeter.ts";
import { roomOptions } from "./roomOptions.ts";
import { openSpeakers, type Speakers } from "./speakers.ts";
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

export interface RoomAddress {
  url: string;
  token: string;
}

type Engine = typeof Livekit;

/** One stay in a room of the media engine, as the rest of the house sees it. */
export type MediaRoom = Pick<
  EngineRoom,
  | "want"
  | "picture"
  | "identities"
  | "mayPublish"
  | "publishCamera"
  | "publishMicrophone"
  | "withdrawMicrophone"
  | "isMicrophonePublished"
  | "startSound"
  | "measure"
  | "voiceLevel"
  | "leave"
>;

/** Enters a room of the media engine. The engine's client is loaded only now. Rejects when not let in. */
export async function openRoom(address: RoomAddress, told: RoomTold): Promise<MediaRoom> {
  const engine = await import("livekit-client");
  engine.setLogLevel("error");
  const room = new EngineRoom(engine, told);
  await room.enter(address);
  return room;
}

/** The engine's own numbers of the two sources that matter here (`TrackSource` of its protocol). */
const sourceNumber = { camera: 1, microphone: 2 } as const;

class EngineRoom {
  readonly #engine: Engine;
  readonly #told: RoomTold;
  readonly #room: Room;
  readonly #speakers: Speakers;
  readonly #meter = lineMeter();
  #wishes = noWishes;

  constructor(engine: Engine, told: RoomTold) {
    this.#engine = engine;
    this.#told = told;
    this.#room = new engine.Room(roomOptions(engine.VideoPreset));
    this.#speakers = openSpeakers(told.sound);
  }

  async enter({ url, token }: RoomAddress): Promise<void> {
    this.#listen();
    try {
      await this.#room.connect(url, token, {
        autoSubscribe: false,
        maxRetries: 0,
        peerConnectionTimeout: 8_000,
        websocketTimeout: 5_000,
      });
    } catch (error) {
      this.#speakers.close();
      throw error;
    }
    this.#room.on(this.#engine.RoomEvent.Disconnected, (reason) => {
      this.#speakers.close();
      this.#told.ended(endReasonOf(reason));
    });
  }

  /** Wanted pictures and voices, now and of whoever comes later. */
  want(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#apply();
  }

  /** The picture of an identity as far as it is here. */
  picture(identity: string): MediaStreamTrack | null {
    const who = this.#room.remoteParticipants.get(identity);
    const { Camera } = this.#engine.Track.Source;
    return who?.getTrackPublication(Camera)?.track?.mediaStreamTrack ?? null;
  }

  identities(): string[] {
    return [...this.#room.remoteParticipants.keys()];
  }

  mayPublish(source: "camera" | "microphone"): boolean {
    const permission = this.#me.permissions;
    const sources = permission?.canPublishSources ?? [];
    return (
      permission?.canPublish === true &&
      (sources.length === 0 || sources.some((each) => Number(each) === sourceNumber[source]))
    );
  }

  /** The track stays ours: another stay in the room uses it again. */
  async publishCamera(track: MediaStreamTrack): Promise<void> {
    await this.#me.publishTrack(track, { source: this.#engine.Track.Source.Camera });
  }

  async publishMicrophone(track: MediaStreamTrack): Promise<void> {
    await this.#me.publishTrack(track, { source: this.#engine.Track.Source.Microphone });
  }

  async withdrawMicrophone(): Promise<void> {
    const published = this.#microphone?.track;
    if (published !== undefined) {
      await this.#me.unpublishTrack(published.mediaStreamTrack, false);
    }
  }

  isMicrophonePublished(): boolean {
    return this.#microphone !== undefined;
  }

  /** Lifts the block on sound; call it from a touch or a key. */
  startSound(): Promise<void> {
    return this.#speakers.start();
  }

  measure(): Promise<LineFigures> {
    return this.#meter.measure(reportsOf(this.#room));
  }

  /** How loud the engine hears the microphone, 0 to 1; null while it is closed. */
  voiceLevel(): number | null {
    return this.isMicrophonePublished() ? this.#me.audioLevel : null;
  }

  leave(): Promise<void> {
    return this.#room.disconnect(false);
  }

  get #me() {
    return this.#room.localParticipant;
  }

  get #microphone() {
    return this.#me.getTrackPublication(this.#engine.Track.Source.Microphone);
  }

  #listen(): void {
    const { RoomEvent } = this.#engine;
    const { faltered, permissions } = this.#told;
    const apply = () => this.#apply();
    this.#room
      .on(RoomEvent.TrackPublished, apply)
      .on(RoomEvent.ParticipantConnected, apply)
      .on(RoomEvent.TrackSubscribed, (track) => this.#arrived(track))
      .on(RoomEvent.TrackUnsubscribed, (track) => this.#went(track))
      .on(RoomEvent.Reconnecting, faltered)
      .on(RoomEvent.SignalReconnecting, faltered)
      .on(RoomEvent.Reconnected, () => {
        this.#apply();
        this.#told.restored();
      })
      .on(RoomEvent.LocalTrackUnpublished, permissions)
      .on(RoomEvent.ParticipantPermissionsChanged, (_: unknown, who: Participant) => {
        if (who.isLocal) {
          permissions();
        }
      });
  }

  #apply(): void {
    const { Camera, Microphone } = this.#engine.Track.Source;
    for (const who of this.#room.remoteParticipants.values()) {
      for (const publication of who.trackPublications.values()) {
        if (publication.source === Camera) {
          applyPictureWish(publication, this.#wishes.pictures.get(who.identity));
        } else if (publication.source === Microphone) {
          applyVoiceWish(publication, this.#wishes.voices.has(who.identity));
        }
      }
    }
  }

  #arrived(track: RemoteTrack): void {
    if (track.kind === this.#engine.Track.Kind.Audio) {
      this.#speakers.play(track.mediaStreamTrack);
    } else {
      this.#told.pictures();
    }
  }

  #went(track: RemoteTrack): void {
    this.#speakers.stop(track.mediaStreamTrack);
    this.#told.pictures();
  }
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
