import type { MediaLog } from "./engine/mediaLog.ts";
import { type ActualRoom, planRepairs, type Repair, type WantedRoom } from "./planRepairs.ts";
import type { MediaAnswer, Rooms } from "./rooms.ts";

export type ReconcileOptions = {
  rooms: Rooms;
  /** Runs the work if this node may do it now (one node at a time), and not at all otherwise. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** How often the engine is read when nobody nudges. */
  everyMs?: number;
  log: MediaLog;
};

export type Reconciler = {
  /** Answers for all rooms whose name begins so. Rooms of no owner are never touched. */
  own(prefix: string, wanted: () => Promise<readonly WantedRoom[]>): void;
  /** Look soon: a webhook came, or an owner's rows changed. Many nudges make one look. */
  nudge(): void;
  /** Ends the loop after the look that is under way. */
  stop(): Promise<void>;
};

/** A nudge waits this long for others: a hundred who join together make one look. */
const gatherMs = 100;
/** After a repair it looks again soon: the rows may have changed while it repaired. */
const againMs = 500;

/** The one loop that holds the engine's rooms to what their owners want. */
export function reconcile(options: ReconcileOptions): Reconciler {
  const everyMs = options.everyMs ?? 5_000;
  const owners = new Map<string, () => Promise<readonly WantedRoom[]>>();
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let looking: Promise<void> | undefined;
  let repairedInARow = 0;
  let isStopped = false;

  /** Sooner wins over later; while a look is under way the next one is set when it ends. */
  const lookIn = (ms: number) => {
    const at = performance.now() + ms;
    if (isStopped || at >= dueAt) {
      return;
    }
    dueAt = at;
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = (looking ?? Promise.resolve()).then(look);
    }, ms);
    timer.unref();
  };
  const look = async () => {
    dueAt = Number.POSITIVE_INFINITY;
    let repairs = 0;
    try {
      await options.exclusively(async () => {
        repairs = await repairAll(options, owners);
      });
    } catch (error) {
      options.log.error({ err: error }, "the media rooms could not be looked at");
    }
    // What needs repair again and again is looked at no more often than usual.
    repairedInARow = repairs > 0 ? repairedInARow + 1 : 0;
    lookIn(repairs > 0 ? Math.min(everyMs, againMs * repairedInARow) : everyMs);
  };

  lookIn(everyMs);
  return {
    own: (prefix, wanted) => {
      owners.set(prefix, wanted);
      lookIn(gatherMs);
    },
    nudge: () => lookIn(gatherMs),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

type Owners = ReadonlyMap<string, () => Promise<readonly WantedRoom[]>>;

async function repairAll({ rooms, log }: ReconcileOptions, owners: Owners): Promise<number> {
  const names = await rooms.listRooms();
  if (!names.ok) {
    return 0;
  }
  let repairs = 0;
  for (const [prefix, wanted] of owners) {
    try {
      const mine = names.value.filter((name) => name.startsWith(prefix));
      repairs += await repairOwned(rooms, mine, wanted, log);
    } catch (error) {
      // One owner's trouble must not leave the rooms of the others unrepaired.
      log.error({ err: error, prefix }, "the rooms of one owner could not be repaired");
    }
  }
  return repairs;
}

async function repairOwned(
  rooms: Rooms,
  mine: readonly string[],
  wanted: () => Promise<readonly WantedRoom[]>,
  log: MediaLog,
): Promise<number> {
  // The engine is read first and the rows after it: whoever came in by a row just written is found.
  const actual: ActualRoom[] = [];
  for (const room of mine) {
    const participants = await rooms.listParticipants(room);
    if (!participants.ok && participants.why === "away") {
      return 0;
    }
    actual.push({ room, participants: participants.ok ? participants.value : [] });
  }
  const repairs = planRepairs(await wanted(), actual);
  for (const repair of repairs) {
    const answer = await applyRepair(rooms, repair);
    log.info({ repair, answer }, "a media room was repaired");
  }
  return repairs.length;
}

/** Does one repair in the engine. */
export function applyRepair(rooms: Rooms, repair: Repair): Promise<MediaAnswer> {
  switch (repair.do) {
    case "createRoom":
      return rooms.ensureRoom(repair.room);
    case "deleteRoom":
      return rooms.deleteRoom(repair.room);
    case "removeParticipant":
      return rooms.removeParticipant(repair.room, repair.identity);
    case "setPermission":
      return rooms.setPermission(repair.room, repair.identity, repair.to);
  }
}
