import { exclusively } from "../../../platform/db/exclusively.ts";
import type { Server } from "../../../platform/feature.ts";
import { type RoomParticipant, reconcile } from "../../../platform/media/index.ts";
import { openMeetingIds } from "../../meetings/index.ts";
import { keeperOf } from "./keeperOf.ts";
import { roomOf, roomPrefix } from "./seat.ts";
import { wantedRoom } from "./wantedRoom.ts";

/**
 * The slow loop of a worker node: every few seconds it holds all rooms of sittings to the rows, and
 * the venues' links to the rooms, so that a message that never came costs seconds and nothing more.
 */
export function ownRooms(server: Server, everyMs?: number): { stop(): Promise<void> } {
  const { db, database, media, clock, log } = server;
  const keeper = keeperOf(server);
  let seen = new Map<string, { people: RoomParticipant[]; at: Date }>();

  const loop = reconcile({
    // What the loop reads of the engine tells also who is there.
    rooms: {
      ...media.rooms,
      listRooms: () => {
        seen = new Map();
        return media.rooms.listRooms();
      },
      listParticipants: async (room) => {
        const at = clock.now();
        const answer = await media.rooms.listParticipants(room);
        if (answer.ok) {
          seen.set(room, { people: answer.value, at });
        }
        return answer;
      },
    },
    exclusively: async (work) => {
      await exclusively(database.pool, "media:sittings", work);
    },
    ...(everyMs === undefined ? {} : { everyMs }),
    log,
  });
  loop.own(roomPrefix, async () => {
    const wanted = [];
    for (const meetingId of await openMeetingIds(db)) {
      const room = roomOf(meetingId);
      const { people, at } = seen.get(room) ?? { people: [], at: clock.now() };
      await keeper.sync(meetingId, people, at);
      wanted.push(await wantedRoom(db, meetingId, people, clock.now()));
    }
    return wanted.filter((room) => room !== null);
  });
  const off = media.onState(() => loop.nudge());
  return {
    stop: async () => {
      off();
      await loop.stop();
    },
  };
}
