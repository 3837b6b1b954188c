import type { BaseLogger } from "pino";

/** What the media engine's part needs of a logger. */
export type MediaLog = Pick<BaseLogger, "debug" | "info" | "warn" | "error">;

/**
 * Passes a line of the engine to our log: JSON, or plain text when it fails very early. What it warns
 * of is mostly a browser that was closed: worth keeping, not worth alarming whoever started it.
 */
export function tellEngineLine(log: MediaLog, line: string): void {
  const said = parse(line);
  const text = typeof said?.["msg"] === "string" ? said["msg"] : line;
  const level = said?.["level"];
  if (level === "error" || said === undefined) {
    log.error({ engine: said }, `media engine: ${text}`);
    return;
  }
  log.info({ engine: said }, `media engine: ${text}`);
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
