import { ParticipantPermission, TrackSource } from "livekit-server-sdk";

/** What somebody can send into a room. */
export type MediaSource = "camera" | "microphone" | "screen" | "screenAudio";

/**
 * What somebody may do in a room. To the engine an empty list of sources means "all of them", the
 * opposite of what it says; here it means none, and `canPublish` without a source sends nothing.
 */
export type Permissions = {
  canPublish: boolean;
  canPublishSources: readonly MediaSource[];
  canSubscribe: boolean;
  canPublishData: boolean;
  /** Not shown to the others, as a recorder. */
  isHidden?: boolean;
};

const sources: Record<MediaSource, TrackSource> = {
  camera: TrackSource.CAMERA,
  microphone: TrackSource.MICROPHONE,
  screen: TrackSource.SCREEN_SHARE,
  screenAudio: TrackSource.SCREEN_SHARE_AUDIO,
};
const names = new Map<TrackSource, MediaSource>([
  [TrackSource.CAMERA, "camera"],
  [TrackSource.MICROPHONE, "microphone"],
  [TrackSource.SCREEN_SHARE, "screen"],
  [TrackSource.SCREEN_SHARE_AUDIO, "screenAudio"],
]);

/** Ours in the engine's words; the same form serves a change and the grant of a token. */
export function toEngine(permissions: Permissions) {
  const allowed = publishable(permissions);
  return {
    canPublish: allowed.length > 0,
    canPublishSources: allowed.map((source) => sources[source]),
    canSubscribe: permissions.canSubscribe,
    canPublishData: permissions.canPublishData,
    hidden: permissions.isHidden === true,
  };
}

/** The engine's in our words. */
export function fromEngine(given: ParticipantPermission | undefined): Permissions {
  const permission = given ?? new ParticipantPermission();
  const named = permission.canPublishSources.flatMap((source) => names.get(source) ?? []);
  const isAll = permission.canPublishSources.length === 0;
  return {
    canPublish: permission.canPublish,
    canPublishSources: permission.canPublish && isAll ? [...names.values()] : named,
    canSubscribe: permission.canSubscribe,
    canPublishData: permission.canPublishData,
    isHidden: permission.hidden,
  };
}

/** Whether two people with these may do the same. */
export function areSamePermissions(one: Permissions, other: Permissions): boolean {
  return (
    publishable(one).join() === publishable(other).join() &&
    one.canSubscribe === other.canSubscribe &&
    one.canPublishData === other.canPublishData &&
    (one.isHidden ?? false) === (other.isHidden ?? false)
  );
}

function publishable(permissions: Permissions): MediaSource[] {
  const allowed = permissions.canPublish ? permissions.canPublishSources : [];
  return [...new Set(allowed)].sort();
}

/** The name of a source, undefined for what the engine does not know itself. */
export function sourceName(source: TrackSource): MediaSource | undefined {
  return names.get(source);
}
