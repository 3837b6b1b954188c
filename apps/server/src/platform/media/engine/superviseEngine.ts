import { setTimeout as pause } from "node:timers/promises";
import { takesKeys } from "./takesKeys.ts";
import { configDigest, engineConfig, type EngineSettings } from "./engineConfig.ts";
import { type EngineFolder, keepText, openEngineFolder } from "./engineFolder.ts";
import { type EngineKeys, ownKeys } from "./engineKeys.ts";
import { type EnginePorts, keptPorts, ownPorts, usualPorts } from "./enginePorts.ts";
import { type EngineProcess, forgetEngine, leftRunning, startEngine } from "./engineProcess.ts";
import type { EngineEvent } from "./engineState.ts";
import type { FoundBinary } from "./findEngine.ts";
import { followLog } from "./followLog.ts";
import { type MediaLog, tellEngineLine } from "./mediaLog.ts";
import { quickDeathMs, restartDelay } from "./restartDelay.ts";
import { watchForSilence } from "./watchForSilence.ts";

export type SuperviseOptions = Pick<EngineSettings, "nodeIp" | "webhookUrl" | "turnServers"> & {
  binary: FoundBinary;
  /** The folder, inside the data folder, that holds keys, ports, configuration and log. */
  folder: string;
  environment: NodeJS.ProcessEnv;
  preferredPorts?: EnginePorts | undefined;
  log: MediaLog;
  tell(event: EngineEvent): void;
};

export type Supervised = {
  keys: EngineKeys;
  /** Stops the engine for good; people in its rooms are told to leave. */
  stop(): Promise<void>;
};

/** What one life of the engine is started with. */
type Plan = { config: string; digest: string; url: string };

/** Keeps the engine running: adopts one left by a killed app server, restarts it when it dies. */
export async function superviseEngine(options: SuperviseOptions): Promise<Supervised> {
  const folder = await openEngineFolder(options.folder);
  const keys = await ownKeys(folder.keys);
  const stopping = new AbortController();
  const follower = followLog(folder.log, (line) => tellEngineLine(options.log, line));
  const kept = keepRunning({ options, folder, keys, stopping: stopping.signal });
  return {
    keys,
    stop: async () => {
      stopping.abort();
      await kept;
      await follower.stop();
    },
  };
}

type Running = {
  options: SuperviseOptions;
  folder: EngineFolder;
  keys: EngineKeys;
  stopping: AbortSignal;
};

async function keepRunning(running: Running): Promise<void> {
  const { options, folder, stopping } = running;
  const { log, tell } = options;
  let plan = await keptPlan(running);
  let engine = plan === undefined ? undefined : await adopt(running, plan);
  plan = engine === undefined ? undefined : plan;
  let quickDeaths = 0;
  while (!stopping.aborted) {
    const begun = performance.now();
    try {
      // Ports are looked at before the first start, and again when starting fails: a stranger may
      // hold one. In between they are simply kept, which is quicker.
      plan = plan === undefined || quickDeaths > 2 ? await freshPlan(running) : plan;
      engine ??= await start(running, plan);
      await live(running, engine, plan);
    } catch (error) {
      log.error({ err: error }, "the media engine could not be started");
    }
    engine = undefined;
    if (stopping.aborted) {
      break;
    }
    tell({ type: "died", now: Date.now() });
    quickDeaths = performance.now() - begun < quickDeathMs ? quickDeaths + 1 : 0;
    log.error({ quickDeaths }, "the media engine died and is started again");
    await pause(restartDelay(quickDeaths), undefined, { signal: stopping }).catch(() => undefined);
  }
  await forgetEngine(folder);
}

/** One life: until it answers, while it answers, until its end, which may be our order. */
async function live(running: Running, engine: EngineProcess, { url }: Plan): Promise<void> {
  const { options, stopping, keys } = running;
  const ended = new AbortController();
  const end = engine.died.then(() => ended.abort());
  const stop = () => void engine.stop();
  stopping.addEventListener("abort", stop, { once: true });
  if (stopping.aborted) {
    stop();
  }
  const watch = watchForSilence(url, () => {
    options.log.error({ pid: engine.pid }, "the media engine no longer answers and is replaced");
    engine.kill();
  });
  while (!ended.signal.aborted && !stopping.aborted) {
    if (await takesKeys(url, keys)) {
      options.tell({ type: "answered", url });
      break;
    }
    await pause(10);
  }
  await end;
  watch.stop();
  stopping.removeEventListener("abort", stop);
}

async function start(running: Running, plan: Plan): Promise<EngineProcess> {
  const { options, folder } = running;
  await keepText(folder.config, plan.config);
  return startEngine(options.binary.path, folder, options.environment, plan.digest);
}

/** Takes over an engine that still runs, if it is just what would be started now; or ends it. */
async function adopt(running: Running, plan: Plan): Promise<EngineProcess | undefined> {
  const { options, folder, keys } = running;
  const left = await leftRunning(folder);
  if (left === undefined) {
    return undefined;
  }
  if (left.digest === plan.digest && (await takesKeys(plan.url, keys))) {
    options.log.info({ pid: left.process.pid }, "the media engine kept running and is adopted");
    return left.process;
  }
  options.log.warn({ pid: left.process.pid }, "a media engine with other settings is replaced");
  await left.process.stop();
  return undefined;
}

/** The plan with the ports of the last start, free or not: a running engine holds them. */
async function keptPlan(running: Running): Promise<Plan | undefined> {
  const ports = await keptPorts(running.folder.ports);
  return ports === undefined ? undefined : planWith(running, ports);
}

async function freshPlan(running: Running): Promise<Plan> {
  const preferred = running.options.preferredPorts ?? usualPorts;
  return planWith(running, await ownPorts(running.folder.ports, preferred));
}

function planWith({ options, keys }: Running, ports: EnginePorts): Plan {
  const { nodeIp, webhookUrl, turnServers, binary } = options;
  const config = engineConfig({ ports, keys, nodeIp, webhookUrl, turnServers });
  const digest = configDigest(config, binary.version);
  return { config, digest, url: `http://127.0.0.1:${ports.signalling}` };
}
