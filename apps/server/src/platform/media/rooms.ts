import {
  AccessToken,
  type ParticipantInfo,
  ParticipantInfo_State,
  RoomServiceClient,
  ServerError,
} from "livekit-server-sdk";
import type { EngineKeys } from "./engine/engineKeys.ts";
import {
  fromEngine,
  type MediaSource,
  type Permissions,
  sourceName,
  toEngine,
} from "./permissions.ts";

/**
 * `away`: the engine does not answer (now); `absent`: no such room, person or track;
 * `refused`: it answers and says no. A failure is a value: the callers' rows decide anyway, and
 * the reconcile loop repairs what did not come through.
 */
export type MediaAnswer<T = undefined> =
  | { ok: true; value: T }
  | { ok: false; why: "away" | "absent" | "refused"; detail: string };

export type RoomTrack = { trackId: string; source: MediaSource | undefined; isMuted: boolean };

export type RoomParticipant = {
  identity: string;
  name: string;
  permissions: Permissions;
  tracks: RoomTrack[];
  /** A recorder of the engine itself, which no owner of a room lists. */
  isEngineOwn: boolean;
  joinedAt: Date;
};

export type TokenRequest = {
  room: string;
  identity: string;
  name: string;
  /** Short: the token of somebody removed works until it expires. */
  ttlSeconds: number;
  grants: Permissions;
  metadata?: string;
};

/** What the owners of rooms can do with the engine. No call hangs: two seconds, then `away`. */
export type Rooms = {
  ensureRoom(room: string): Promise<MediaAnswer>;
  deleteRoom(room: string): Promise<MediaAnswer>;
  listRooms(): Promise<MediaAnswer<string[]>>;
  listParticipants(room: string): Promise<MediaAnswer<RoomParticipant[]>>;
  setPermission(room: string, identity: string, to: Permissions): Promise<MediaAnswer>;
  removeParticipant(room: string, identity: string): Promise<MediaAnswer>;
  muteTrack(room: string, identity: string, trackId: string): Promise<MediaAnswer>;
  /** What a browser shows the engine to enter; undefined only while no keys exist yet. */
  token(request: TokenRequest): Promise<string | undefined>;
};

/** Where the engine is; `url` is undefined while it is away. */
export type EngineAddress = { url: string | undefined; keys: EngineKeys };

/** The rooms of the engine that `address` names at the moment of each call. */
export function engineRooms(address: () => EngineAddress | undefined): Rooms {
  const ask = askOf(address);
  const done = <T>(work: (client: RoomServiceClient) => Promise<T>) =>
    ask(async (client) => {
      await work(client);
      return undefined;
    });
  return {
    ensureRoom: (room) => done((client) => client.createRoom({ name: room })),
    deleteRoom: async (room) => {
      const answer = await done((client) => client.deleteRoom(room));
      return isAbsent(answer) ? { ok: true, value: undefined } : answer;
    },
    listRooms: () => ask(async (client) => (await client.listRooms()).map((room) => room.name)),
    listParticipants: (room) =>
      ask(async (client) =>
        (await client.listParticipants(room)).filter(isIn).map(presentParticipant),
      ),
    setPermission: (room, identity, to) =>
      done((client) => client.updateParticipant(room, identity, { permission: toEngine(to) })),
    removeParticipant: async (room, identity) => {
      const answer = await done((client) => client.removeParticipant(room, identity));
      return isAbsent(answer) ? { ok: true, value: undefined } : answer;
    },
    muteTrack: (room, identity, trackId) =>
      done((client) => client.mutePublishedTrack(room, identity, trackId, true)),
    token: async (request) => {
      const known = address();
      return known === undefined ? undefined : signToken(known.keys, request);
    },
  };
}

function signToken({ apiKey, apiSecret }: EngineKeys, request: TokenRequest): Promise<string> {
  const { room, identity, name, ttlSeconds, grants, metadata } = request;
  const token = new AccessToken(apiKey, apiSecret, {
    identity,
    name,
    ttl: ttlSeconds,
    ...(metadata === undefined ? {} : { metadata }),
  });
  token.addGrant({ room, roomJoin: true, canUpdateOwnMetadata: false, ...toEngine(grants) });
  return token.toJwt();
}

function askOf(address: () => EngineAddress | undefined) {
  return async <T>(work: (client: RoomServiceClient) => Promise<T>): Promise<MediaAnswer<T>> => {
    const known = address();
    if (known?.url === undefined) {
      return { ok: false, why: "away", detail: "the media engine is not running" };
    }
    const { apiKey, apiSecret } = known.keys;
    const options = { requestTimeout: 2, failover: false };
    const client = new RoomServiceClient(known.url, apiKey, apiSecret, options);
    try {
      return { ok: true, value: await twice(() => work(client)) };
    } catch (error) {
      return failure(error);
    }
  };
}

/**
 * A second try when the connection broke: after a restart of the engine the pool still holds
 * connections to the old one. Everything here may be done twice. A timeout is not tried again.
 */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServerError || isTimeout(error)) {
      throw error;
    }
    return work();
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function failure(error: unknown): {
  ok: false;
  why: "away" | "absent" | "refused";
  detail: string;
} {
  const detail = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ServerError)) {
    return { ok: false, why: "away", detail };
  }
  if (error.code === "not_found") {
    return { ok: false, why: "absent", detail };
  }
  return { ok: false, why: error.status >= 500 ? "away" : "refused", detail };
}

function isAbsent(answer: MediaAnswer): boolean {
  return !answer.ok && answer.why === "absent";
}

/** Those on their way out are still listed for a moment. */
function isIn(participant: ParticipantInfo): boolean {
  return participant.state !== ParticipantInfo_State.DISCONNECTED;
}

function presentParticipant(participant: ParticipantInfo): RoomParticipant {
  return {
    identity: participant.identity,
    name: participant.name,
    permissions: fromEngine(participant.permission),
    tracks: participant.tracks.map(({ sid, source, muted }) => ({
      trackId: sid,
      source: sourceName(source),
      isMuted: muted,
    })),
    isEngineOwn: participant.kind === egressKind,
    joinedAt: new Date(Number(participant.joinedAt) * 1_000),
  };
}

/** `ParticipantInfo.Kind.EGRESS` of the engine's protocol; the SDK does not export its name. */
const egressKind = 2;
