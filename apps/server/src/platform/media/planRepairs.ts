import { areSamePermissions, type Permissions } from "./permissions.ts";

/** A room as its owner's rows want it. */
export type WantedRoom = {
  room: string;
  /** By identity: who may be in, and what each may do. Nobody is made to come. */
  participants: ReadonlyMap<string, Permissions>;
  /** What happens to those not named: put out, or left as their token says. */
  others: "remove" | "leave";
};

/** A room as the engine has it. */
export type ActualRoom = {
  room: string;
  participants: readonly { identity: string; permissions: Permissions; isEngineOwn: boolean }[];
};

export type Repair =
  | { do: "createRoom"; room: string }
  | { do: "deleteRoom"; room: string }
  | { do: "removeParticipant"; room: string; identity: string }
  | { do: "setPermission"; room: string; identity: string; to: Permissions };

/**
 * What makes the engine's rooms those that are wanted. `actual` holds rooms of one owner's prefix
 * only: a room nobody wants is one that came back through an old token, and is closed.
 */
export function planRepairs(
  wanted: readonly WantedRoom[],
  actual: readonly ActualRoom[],
): Repair[] {
  const existing = new Map(actual.map((room) => [room.room, room]));
  const kept = new Set(wanted.map(({ room }) => room));
  return [
    ...wanted.flatMap((room) => repairsOf(room, existing.get(room.room))),
    ...actual
      .filter(({ room }) => !kept.has(room))
      .map(({ room }): Repair => ({ do: "deleteRoom", room })),
  ];
}

function repairsOf(wanted: WantedRoom, actual: ActualRoom | undefined): Repair[] {
  const { room } = wanted;
  if (actual === undefined) {
    return [{ do: "createRoom", room }];
  }
  return actual.participants.flatMap(({ identity, permissions, isEngineOwn }): Repair[] => {
    const to = wanted.participants.get(identity);
    if (to === undefined) {
      const isUnwanted = wanted.others === "remove" && !isEngineOwn;
      return isUnwanted ? [{ do: "removeParticipant", room, identity }] : [];
    }
    return areSamePermissions(permissions, to) ? [] : [{ do: "setPermission", room, identity, to }];
  });
}
