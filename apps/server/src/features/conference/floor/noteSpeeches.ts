import { remainingMs } from "@plenary/contract/conference/rules";
import type { Tx } from "../../../platform/db/database.ts";
import type { Hall } from "../hall.ts";
import { noteBegun, noteEnded } from "../store.course.ts";

/**
 * Notes for the minutes which speeches an act began and which it ended, from the difference alone: so
 * that no act that gives or takes the floor can forget it.
 */
export async function noteSpeeches(
  tx: Tx,
  { before, live, now }: Pick<Hall, "before" | "live" | "now">,
): Promise<void> {
  const was = new Map(before.floor.map((entry) => [entry.id, entry.state]));
  for (const { id, state } of live.floor) {
    const wasSpeaking = was.get(id) === "speaking";
    if (state === "speaking" && !wasSpeaking) {
      await noteBegun(tx, id, new Date(now));
    }
    if (state !== "speaking" && wasSpeaking) {
      const clock = before.clock?.floorId === id ? before.clock : null;
      await noteEnded(tx, id, {
        at: new Date(now),
        spokenMs: clock ? clock.limitMs - remainingMs(clock, Date.parse(now)) : null,
        limitMs: clock?.limitMs ?? null,
      });
    }
  }
}
