import type {
  Media,
  MediaAnswer,
  Permissions,
  RoomParticipant,
} from "../src/platform/media/index.ts";

export interface MediaDouble extends Media {
  /** Seats someone in a room as the engine would after a join. */
  join(room: string, identity: string, permissions: Permissions): void;
  /** Takes the engine away, or brings it back empty. */
  setAway(isAway: boolean): void;
  /** What the engine was asked, in order: `room action identity`. */
  asked: string[];
}

const done: MediaAnswer = { ok: true, value: undefined };
const absent = { ok: false, why: "absent", detail: "no such room or person" } as const;
const away = { ok: false, why: "away", detail: "the media engine is not running" } as const;

/** A media engine in memory for tests of what is not media: it keeps rooms and people, and moves no sound. */
export function mediaDouble(): MediaDouble {
  const rooms = new Map<string, Map<string, RoomParticipant>>();
  const asked: string[] = [];
  const listeners = new Set<(state: ReturnType<Media["state"]>) => void>();
  let isAway = false;
  const state = (): ReturnType<Media["state"]> =>
    isAway
      ? { is: "down", since: 0, version: "test" }
      : { is: "ready", url: "http://127.0.0.1:9", version: "test" };
  const answer = async <T>(words: string, work: () => MediaAnswer<T>): Promise<MediaAnswer<T>> => {
    asked.push(words);
    return isAway ? away : work();
  };
  return {
    asked,
    state,
    url: () => (isAway ? undefined : "http://127.0.0.1:9"),
    onState: (listener) => {
      listeners.add(listener);
      listener(state());
      return () => listeners.delete(listener);
    },
    readWebhook: async () => ({ ok: false, why: "unsigned" }),
    stop: async () => undefined,
    join: (room, identity, permissions) => {
      const people = rooms.get(room) ?? new Map<string, RoomParticipant>();
      rooms.set(room, people);
      people.set(identity, {
        ...{ identity, name: identity, permissions, tracks: [] },
        ...{ isEngineOwn: false, joinedAt: new Date(0) },
      });
    },
    setAway: (to) => {
      isAway = to;
      rooms.clear();
      for (const listener of listeners) {
        listener(state());
      }
    },
    rooms: {
      ensureRoom: (room) =>
        answer(`${room} ensure`, () => {
          rooms.set(room, rooms.get(room) ?? new Map());
          return done;
        }),
      deleteRoom: (room) =>
        answer(`${room} delete`, () => {
          rooms.delete(room);
          return done;
        }),
      listRooms: () => answer("list", () => ({ ok: true, value: [...rooms.keys()] })),
      listParticipants: (room) =>
        answer(`${room} people`, () => {
          const people = rooms.get(room);
          return people ? { ok: true, value: [...people.values()] } : absent;
        }),
      setPermission: (room, identity, to) =>
        answer(`${room} permit ${identity}`, () => {
          const person = rooms.get(room)?.get(identity);
          if (!person) {
            return absent;
          }
          person.permissions = to;
          return done;
        }),
      removeParticipant: (room, identity) =>
        answer(`${room} remove ${identity}`, () => {
          rooms.get(room)?.delete(identity);
          return done;
        }),
      muteTrack: (room, identity) => answer(`${room} mute ${identity}`, () => done),
      token: async ({ room, identity }) => `token ${room} ${identity}`,
    },
  };
}
