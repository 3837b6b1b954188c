import { homedir } from "node:os";
import { join } from "node:path";
import { buildEngine } from "./buildEngine.ts";
import type { MissingWhy } from "./engineState.ts";
import { askVersion, isAtLeast, leastVersion } from "./engineVersion.ts";
import { lookInPath } from "./lookInPath.ts";

export type FindOptions = {
  /** The address of an engine run by someone else; when given, nothing is looked for. */
  url?: string | undefined;
  /** The environment that commands run with: PATH, HOME, XDG_CACHE_HOME, Go's own settings. */
  environment: NodeJS.ProcessEnv;
  cacheDir?: string | undefined;
  mediaFolder?: string | undefined;
  /** Where Go stands when its installer did not add it to PATH. */
  goFolders?: readonly string[] | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

export type FoundBinary = {
  is: "binary";
  path: string;
  version: string;
  from: "path" | "cache" | "build";
};

export type FoundEngine =
  | { is: "elsewhere"; url: string }
  | FoundBinary
  | { is: "missing"; why: MissingWhy; install: string; detail: string };

const install =
  `Put livekit-server ${leastVersion} or newer into PATH, or install Go so that it can be built ` +
  "here, or set PLENARY_LIVEKIT_URL to an engine of your own.";

/** Finds the media engine: given by address, in PATH, built before, or built now. */
export async function findEngine(options: FindOptions): Promise<FoundEngine> {
  if (options.url !== undefined) {
    return { is: "elsewhere", url: options.url };
  }
  const target = cachedBinary(options);
  return (
    (await inPath(options.environment)) ??
    (await inCache(target, "cache")) ??
    build(target, options)
  );
}

async function inPath(environment: NodeJS.ProcessEnv): Promise<FoundBinary | undefined> {
  const path = await lookInPath("livekit-server", environment);
  const version = path === undefined ? undefined : await askVersion(path);
  if (path === undefined || version === undefined || !isAtLeast(version, leastVersion)) {
    return undefined;
  }
  return { is: "binary", path, version, from: "path" };
}

/** A cached binary must say its version: one that was cut off or is of another machine cannot. */
async function inCache(path: string, from: "cache" | "build"): Promise<FoundBinary | undefined> {
  const version = await askVersion(path);
  return version === undefined ? undefined : { is: "binary", path, version, from };
}

async function build(target: string, options: FindOptions): Promise<FoundEngine> {
  const { environment, goFolders = ["/usr/local/go/bin"] } = options;
  const go = await lookInPath("go", environment, goFolders);
  if (go === undefined) {
    return { is: "missing", why: "no-engine-no-go", install, detail: "" };
  }
  const built = await buildEngine({
    go,
    target,
    environment,
    // Six folders up from platform/media/engine stands the repository.
    mediaFolder: options.mediaFolder ?? join(import.meta.dirname, "../../../../../../media"),
    signal: options.signal,
    onProgress: options.onProgress ?? (() => undefined),
  });
  const found = await inCache(target, "build");
  const detail = built.ok ? "the built engine does not run on this machine" : built.detail;
  return found ?? { is: "missing", why: "build-failed", install, detail };
}

/** Where a build is kept: outside the repository, so that every checkout shares it. */
function cachedBinary({ cacheDir, environment }: FindOptions): string {
  const cache = cacheDir ?? environment["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const build = `${leastVersion}-${process.platform}-${process.arch}`;
  const name = process.platform === "win32" ? "livekit-server.exe" : "livekit-server";
  return join(cache, "plenary", "engine", build, name);
}
