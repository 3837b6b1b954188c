import { setTimeout as pause } from "node:timers/promises";
import { ArmStage, TakeArmed } from "@plenary/contract/conference/operations";
import { steadyMs } from "../figures.ts";
import type { Hall } from "./openHall.ts";

/** What one take came to. */
export type Taken = {
  readonly isArmed: boolean;
  readonly ackMs: number;
  /** Milliseconds from the order to the decoded picture, one per screen that reported. */
  readonly shown: readonly number[];
};

const armedForMs = 1_500;
const longestMs = 10_000;
/** Between two takes, so that the venue that went off the screens stops sending. */
const restMs = 1_500;

/** Takes the venues in turn, each as often armed as unarmed, and waits for every screen's report. */
export async function measureTakes(
  hall: Hall,
  wish: { venues: readonly string[]; takes: number; screens: number },
): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (let at = 0; at < wish.takes * 2; at += 1) {
    // Once around all venues armed, once around unarmed: each has been idle for a whole round.
    const isArmed = Math.floor(at / wish.venues.length) % 2 === 0;
    const venueId = wish.venues[at % wish.venues.length] ?? "";
    // The queue may have loaded this venue into the preview by itself; then it would not be idle.
    if (!hall.armedNow().includes(venueId)) {
      taken.push(await takeOne(hall, venueId, isArmed, wish.screens));
    }
    await pause(restMs);
  }
  return taken;
}

async function takeOne(
  hall: Hall,
  venueId: string,
  isArmed: boolean,
  screens: number,
): Promise<Taken> {
  const pathOf = (path: string) => path.replace(":id", hall.meetingId);
  const { director } = hall;
  await director.send("PUT", pathOf(ArmStage.path), { layout: "single", venueIds: [venueId] });
  if (isArmed) {
    await pause(armedForMs);
  }
  const asked = steadyMs();
  const reply = await director.send("POST", pathOf(TakeArmed.path), {});
  const ackMs = steadyMs() - asked;
  const { takeId } = TakeArmed.reply.parse(reply);
  const reports = () => Object.values(hall.shown.get(takeId) ?? {});
  while (reports().length < screens && steadyMs() < asked + longestMs) {
    await pause(50);
  }
  return { isArmed, ackMs, shown: reports() };
}
