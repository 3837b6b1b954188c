import { setTimeout as pause } from "node:timers/promises";
import { startPainter } from "../media/paintPicture.ts";
import { speakTone } from "../media/speakTone.ts";
import { enterRoom, type RoomPresence } from "./roomPresence.ts";
import { onlyNews, whyOf } from "./onlyNews.ts";
import type { VenueDoor } from "./seat.ts";

/** A venue that nobody sits in: it comes back for ever, whatever the engine or the line does. */
export type SyntheticVenue = {
  /** Opens or closes its microphone; kept through every coming back. */
  setVoice(isOpen: boolean): void;
  readonly isInRoom: boolean;
  /** Whether its microphone is open in the room at this moment. */
  readonly isVoiceOpen: boolean;
  close(): Promise<void>;
};

/** Between two tries, in milliseconds; grows while the engine stays away. */
const firstWaitMs = 300;
const longestWaitMs = 5_000;

/** Starts a venue; `tell` hears in plain words when it comes and goes, and nothing twice running. */
export function startSyntheticVenue(
  door: Pick<VenueDoor, "code" | "lines" | "takeSeat">,
  tellAll: (line: string) => void,
): SyntheticVenue {
  const tell = onlyNews(tellAll);
  const media = {
    painter: startPainter({ code: door.code, lines: door.lines }),
    voice: speakTone(door.code),
  };
  const over = new AbortController();
  let presence: RoomPresence | undefined;
  let isWanted = false;
  let isSettling = false;

  // One at a time; what was wanted meanwhile is looked at again when the engine has answered.
  const settleVoice = async () => {
    while (!isSettling && presence !== undefined && presence.isVoiceOpen !== isWanted) {
      isSettling = true;
      try {
        await (isWanted ? presence.openVoice() : presence.closeVoice());
      } catch (error) {
        // The next look at the sitting tries again; at once would be a storm.
        tell(`microphone: ${String(error)}`);
        return;
      } finally {
        isSettling = false;
      }
    }
  };

  const stay = async () => {
    presence = await enterRoom(await door.takeSeat(), media);
    tell("in the room");
    await settleVoice();
    const reason = await presence.ended;
    tell(`out of the room: ${reason}`);
  };
  const live = async () => {
    for (let waitMs = firstWaitMs; !over.signal.aborted; ) {
      const begunAt = performance.now();
      await stay().catch((error: unknown) => tell(`not let in: ${whyOf(error)}`));
      presence = undefined;
      const wasLong = performance.now() - begunAt > longestWaitMs;
      waitMs = wasLong ? firstWaitMs : Math.min(waitMs * 1.6, longestWaitMs);
      await pause(waitMs * (0.75 + Math.random() / 2), undefined, { signal: over.signal }).catch(
        () => undefined,
      );
    }
  };
  const ended = live();

  return {
    setVoice(wanted) {
      isWanted = wanted;
      void settleVoice();
    },
    get isInRoom() {
      return presence !== undefined;
    },
    get isVoiceOpen() {
      return presence?.isVoiceOpen ?? false;
    },
    async close() {
      over.abort();
      await presence?.leave();
      await ended;
    },
  };
}
