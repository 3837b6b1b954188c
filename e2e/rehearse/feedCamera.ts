import { VideoBufferType, VideoFrame, type VideoSource } from "@livekit/rtc-node";
import type { Painter } from "../media/paintPicture.ts";

const framesPerSecond = 15;

/** Feeds a source with the painter's frames at camera speed; returns what stops it. */
export function feedCamera(source: VideoSource, painter: Painter): () => void {
  const begunAt = performance.now();
  const timer = setInterval(() => {
    // The counter follows the clock: a busy machine shows as skipped frames, not as slow motion.
    const seconds = (performance.now() - begunAt) / 1_000;
    const bytes = painter.paint(Math.floor(seconds * framesPerSecond));
    const { width, height } = painter;
    source.captureFrame(new VideoFrame(bytes, width, height, VideoBufferType.I420));
  }, 1_000 / framesPerSecond);
  return () => clearInterval(timer);
}
