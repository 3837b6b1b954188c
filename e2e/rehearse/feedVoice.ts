import { AudioFrame, type AudioSource } from "@livekit/rtc-node";
import { voiceRate } from "../media/speakTone.ts";

/** A tenth of a second at a time: fewer calls into the native library than the usual hundredth. */
const pieceLength = voiceRate / 10;

/**
 * Plays a voice round and round; the source's own queue sets the pace. Returns what stops it
 * and resolves when the native library has answered for the last piece.
 */
export function feedVoice(source: AudioSource, voice: Int16Array): () => Promise<void> {
  let isOver = false;
  const play = async () => {
    for (let start = 0; !isOver; start = (start + pieceLength) % voice.length) {
      const piece = voice.slice(start, start + pieceLength);
      await source.captureFrame(new AudioFrame(piece, voiceRate, 1, piece.length));
    }
  };
  // A source that was closed under the player is a usual end of a voice.
  const ended = play().catch(() => undefined);
  return () => {
    isOver = true;
    return ended;
  };
}
