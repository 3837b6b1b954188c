import type { Db } from "../../../platform/db/database.ts";
import type { Server } from "../../../platform/feature.ts";
import { coalesce } from "../../../platform/log/coalesce.ts";
import type { MediaAnswer, RoomParticipant } from "../../../platform/media/index.ts";
import { planRepairs, type Repair } from "../../../platform/media/planRepairs.ts";
import { applyRepair } from "../../../platform/media/reconcile.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { syncLinks } from "../venues/syncLinks.ts";
import { roomOf, venueOfIdentity } from "./seat.ts";
import { wantedRoom } from "./wantedRoom.ts";

/** Holds the engine's room of a sitting to its rows, at once and apart from the platform's slow loop. */
export interface RoomKeeper {
  /** The rows changed, or somebody came in: permissions are applied now. */
  nudge(meetingId: string): void;
  /** Somebody came or went: links are brought to the room, several in one fact. */
  noticed(meetingId: string): void;
  /** Brings links to what the engine was seen to hold. */
  sync(meetingId: string, people: readonly RoomParticipant[], seenAt: Date): Promise<void>;
  /** Resolves when everything asked for so far has been done. */
  settled(): Promise<void>;
}

const gatherMs = 300;
/** The engine is looked at again after a repair, since the rows may have changed meanwhile. */
const mostLooks = 5;

const keepers = new WeakMap<Db, RoomKeeper>();

/** The keeper of this node's rooms. One per database, since routes, jobs and webhooks share it. */
export function keeperOf(server: Server): RoomKeeper {
  const known = keepers.get(server.db);
  if (known) {
    return known;
  }
  const made = keepRooms(server);
  keepers.set(server.db, made);
  return made;
}

/** For jobs, which know the database alone; undefined on a node that serves no hall. */
export const keeperOn = (db: Db): RoomKeeper | undefined => keepers.get(db);

function keepRooms(server: Server): RoomKeeper {
  const { media, log, clock } = server;
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const onError = (error: unknown) =>
    log.warn({ err: error }, "a sitting's room was not set right");

  const sync: RoomKeeper["sync"] = async (meetingId, people, seenAt) => {
    const present = people.flatMap(({ identity }) => venueOfIdentity(identity) ?? []);
    const input = { meetingId, present, seenAt: seenAt.toISOString() };
    const { changed } = await server.command(systemActor, null, syncLinks, input);
    if (changed > 0) {
      log.debug({ meetingId, changed }, "links of venues changed");
    }
  };
  const links = coalesce<null>({
    everyMs: gatherMs,
    merge: () => null,
    send: async (meetingId) => {
      const seenAt = clock.now();
      const people = await media.rooms.listParticipants(roomOf(meetingId));
      if (people.ok) {
        await sync(meetingId, people.value, seenAt);
      }
    },
    onError,
  });
  const run = async (meetingId: string) => {
    do {
      again.delete(meetingId);
      await settleRoom(server, meetingId).catch(onError);
    } while (again.has(meetingId));
    running.delete(meetingId);
  };
  // One look at a time per room on this node: an older answer must not be applied after a newer one.
  const nudge = (meetingId: string) => {
    if (running.has(meetingId)) {
      again.add(meetingId);
      return;
    }
    running.set(meetingId, run(meetingId));
  };
  return {
    nudge,
    noticed: (meetingId) => {
      nudge(meetingId);
      links.add(meetingId, null);
    },
    sync,
    settled: async () => {
      await links.flush();
      while (running.size > 0) {
        await Promise.all(running.values());
      }
    },
  };
}

/** Reads the room, then the rows, and repairs what differs, until nothing does. */
async function settleRoom({ db, media, clock }: Server, meetingId: string): Promise<void> {
  const room = roomOf(meetingId);
  for (let look = 0; look < mostLooks; look += 1) {
    const people = await media.rooms.listParticipants(room);
    if (!people.ok && people.why !== "absent") {
      return;
    }
    const present = people.ok ? people.value : [];
    const wanted = await wantedRoom(db, meetingId, present, clock.now());
    const actual = people.ok ? [{ room, participants: present }] : [];
    const repairs = planRepairs(wanted ? [wanted] : [], actual);
    if (repairs.length === 0) {
      return;
    }
    await applyAll(media.rooms, repairs);
  }
}

const applyAll = (
  rooms: Server["media"]["rooms"],
  repairs: readonly Repair[],
): Promise<MediaAnswer[]> => Promise.all(repairs.map((repair) => applyRepair(rooms, repair)));
