import { type ClockSample, clockOffset, keepSample } from "./clockOffset.ts";
import type { LiveSocket } from "./liveSocket.ts";

let offset: number | null = null;

/** The server's time in milliseconds since 1970; this device's own until it was measured. */
export const serverNow = (): number => (offset === null ? Date.now() : performance.now() + offset);

const atOnce = 5;
const betweenMs = 150;
const againMs = 60_000;

/** Keeps `serverNow` right: several samples when a line opens, one a minute after. Answers how to stop. */
export function measureClock(socket: LiveSocket): () => void {
  let samples: ClockSample[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = () => {
    const sentAt = performance.now();
    socket.timeout(againMs).emit("clock", (error, serverMs) => {
      if (error === null) {
        samples = keepSample(samples, { sentAt, receivedAt: performance.now(), serverMs });
        offset = clockOffset(samples);
      }
    });
    timer = setTimeout(ask, samples.length < atOnce ? betweenMs : againMs);
  };
  const start = () => {
    clearTimeout(timer);
    // The steady clock may have stood still while the device slept.
    samples = [];
    ask();
  };
  socket.on("connect", start);
  socket.on("disconnect", () => clearTimeout(timer));
  return () => clearTimeout(timer);
}
