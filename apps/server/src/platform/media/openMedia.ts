import type { TurnServer } from "./engine/engineConfig.ts";
import type { EngineKeys } from "./engine/engineKeys.ts";
import type { EnginePorts } from "./engine/enginePorts.ts";
import { type EngineEvent, type EngineState, nextEngineState } from "./engine/engineState.ts";
import { findEngine } from "./engine/findEngine.ts";
import type { MediaLog } from "./engine/mediaLog.ts";
import { superviseEngine } from "./engine/superviseEngine.ts";
import { watchElsewhere } from "./engine/watchElsewhere.ts";
import { engineRooms, type Rooms } from "./rooms.ts";
import { type ReadWebhook, readWebhook } from "./webhooks.ts";

export type MediaOptions = {
  /** A folder of its own inside the data folder. One app server at a time may use it. */
  folder: string;
  /** The environment that commands are looked for and run with. */
  environment: NodeJS.ProcessEnv;
  /** An engine run by someone else; nothing is looked for, built or started then. */
  elsewhere?: ({ url: string } & EngineKeys) | undefined;
  /** Where this server takes the engine's messages. */
  webhookUrl: string;
  /** The address browsers reach this machine at; 127.0.0.1 when only itself uses it. */
  nodeIp: string;
  turnServers?: readonly TurnServer[] | undefined;
  preferredPorts?: EnginePorts | undefined;
  cacheDir?: string | undefined;
  mediaFolder?: string | undefined;
  log: MediaLog;
};

/** The media engine as the rest of the server sees it. */
export type Media = {
  state(): EngineState;
  /** Calls at once with the state as it is, then at each change. Returns how to stop it. */
  onState(listener: (state: EngineState) => void): () => void;
  rooms: Rooms;
  /** The engine's address for this server's own use; undefined while it is not ready. */
  url(): string | undefined;
  readWebhook(body: string, authorization: string | undefined): Promise<ReadWebhook>;
  stop(): Promise<void>;
};

/** How long a missing engine waits to be looked for again: someone may have installed it. */
const lookAgainMs = 60_000;

/** Opens the media part. It returns at once; finding, building and starting go on behind it. */
export function openMedia(options: MediaOptions): Media {
  const listeners = new Set<(state: EngineState) => void>();
  const stopping = new AbortController();
  let state: EngineState = { is: "looking" };
  let keys: EngineKeys | undefined = options.elsewhere;

  const tell = (event: EngineEvent) => {
    const next = nextEngineState(state, event);
    if (next === state) {
      return;
    }
    state = next;
    for (const listener of listeners) {
      listener(state);
    }
  };
  const url = () => (state.is === "ready" ? state.url : undefined);
  const running = run(options, stopping.signal, tell, (own) => {
    keys = own;
  });
  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    rooms: engineRooms(() => (keys === undefined ? undefined : { url: url(), keys })),
    url,
    readWebhook: async (body, authorization) =>
      keys === undefined ? { ok: false, why: "unsigned" } : readWebhook(keys, body, authorization),
    stop: async () => {
      stopping.abort();
      await running;
      tell({ type: "stopped" });
    },
  };
}

type Tell = (event: EngineEvent) => void;

/** From the search to the end; resolves when everything begun has been stopped. */
async function run(
  options: MediaOptions,
  stopping: AbortSignal,
  tell: Tell,
  useKeys: (keys: EngineKeys) => void,
): Promise<void> {
  const { elsewhere, log } = options;
  try {
    const found = await look(options, stopping, tell);
    if (found === undefined) {
      return;
    }
    tell({ type: "found", version: found.is === "binary" ? found.version : null });
    if (found.is === "elsewhere") {
      const watch = elsewhere && watchElsewhere(elsewhere.url, elsewhere, tell);
      await ended(stopping);
      watch?.stop();
      return;
    }
    const { nodeIp, webhookUrl, folder, environment, preferredPorts, turnServers = [] } = options;
    const supervised = await superviseEngine({
      ...{ binary: found, folder, environment, preferredPorts, nodeIp, webhookUrl, turnServers },
      ...{ log, tell },
    });
    useKeys(supervised.keys);
    await ended(stopping);
    await supervised.stop();
  } catch (error) {
    log.error({ err: error }, "the media engine is given up");
  }
}

/** Looks until there is an engine, or until it is told to stop. */
async function look(options: MediaOptions, stopping: AbortSignal, tell: Tell) {
  const { elsewhere, environment, cacheDir, mediaFolder, log } = options;
  while (!stopping.aborted) {
    const found = await findEngine({
      url: elsewhere?.url,
      ...{ environment, cacheDir, mediaFolder, signal: stopping },
      onProgress: (done, total) => tell({ type: "compiled", done, total }),
    });
    if (found.is !== "missing") {
      return stopping.aborted ? undefined : found;
    }
    log.warn({ why: found.why, detail: found.detail }, `no media engine. ${found.install}`);
    tell({ type: "notFound", why: found.why, install: found.install });
    await Promise.race([ended(stopping), delay(lookAgainMs, stopping)]);
    tell({ type: "looked" });
  }
  return undefined;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}
