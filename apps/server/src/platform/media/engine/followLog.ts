import { open, truncate } from "node:fs/promises";

/** Beyond this the log has been read into ours already and starts anew. */
const mostBytes = 8_000_000;

export type LogFollower = { stop(): Promise<void> };

/**
 * Hands over what the engine writes, line by line. It writes to a file, not to a pipe, so that it
 * can outlive an app server that was killed.
 */
export function followLog(
  file: string,
  onLine: (line: string) => void,
  everyMs = 500,
): LogFollower {
  // What stands there from earlier was told by the app server before this one.
  let offset: number | undefined;
  let rest = "";
  let reading = Promise.resolve();

  const readOn = async () => {
    const handle = await open(file, "r").catch(() => undefined);
    if (handle === undefined) {
      offset ??= 0;
      return;
    }
    try {
      const { size } = await handle.stat();
      offset = Math.min(offset ?? size, size);
      const buffer = Buffer.alloc(Math.min(size - offset, 1_000_000));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
      offset += bytesRead;
      const lines = (rest + buffer.toString("utf8", 0, bytesRead)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.filter((each) => each !== "")) {
        onLine(line);
      }
      if (offset === size && size > mostBytes) {
        await truncate(file, 0);
        offset = 0;
      }
    } finally {
      await handle.close();
    }
  };
  const next = () => {
    reading = reading.then(readOn).catch(() => undefined);
    return reading;
  };
  void next();
  const timer = setInterval(() => void next(), everyMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return next();
    },
  };
}
