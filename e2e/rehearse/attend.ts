import { setTimeout as pause } from "node:timers/promises";
import { onlyNews, whyOf } from "./onlyNews.ts";
import type { VenueDoor } from "./seat.ts";
import { startSyntheticVenue } from "./syntheticVenue.ts";

/** How often a venue looks how it stands, and how long it keeps quiet before it asks again. */
const lookMs = 500;
const leastQuietMs = 5_000;
const mostQuietMs = 40_000;

/** Sits through the sitting as one venue until the signal: shown, heard when called, asking. */
export async function attend(
  door: VenueDoor,
  over: AbortSignal,
  tellAll: (line: string) => void,
): Promise<void> {
  const tell = onlyNews(tellAll);
  const venue = startSyntheticVenue(door, tell);
  let askAt = Date.now() + quiet();
  while (!over.aborted) {
    try {
      const standing = await door.readStanding();
      venue.setVoice(standing.isHeard);

      // The clock of a speech starts with this answer, so it is given only when one is heard.
      if (standing.calledFloorId !== undefined && venue.isVoiceOpen) {
        await door.answerCall(standing.calledFloorId);
        tell("speaks");
      }
      if (!standing.mayAsk) {
        askAt = Date.now() + quiet();
      } else if (Date.now() > askAt) {
        askAt = Date.now() + quiet();
        await door.askForFloor();
        tell("asks for the floor");
      }
    } catch (error) {
      // The server may be away or may refuse; the microphone is the engine's matter meanwhile.
      tell(whyOf(error));
    }
    await pause(lookMs, undefined, { signal: over }).catch(() => undefined);
  }
  await venue.close();
}

function quiet(): number {
  return leastQuietMs + Math.random() * (mostQuietMs - leastQuietMs);
}
