import { randomUUID } from "node:crypto";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { progressElsewhere, takeBuildLock } from "./buildLock.ts";
import { askVersion } from "./engineVersion.ts";
import { runLines } from "./runLines.ts";

const server = "github.com/livekit/livekit-server/cmd/server";
const flags = ["-buildvcs=false", "-ldflags", "-s -w"];

export type BuildOptions = {
  go: string;
  /** The folder with the go.mod that pins the engine. */
  mediaFolder: string;
  /** Where the binary shall stand in the end. */
  target: string;
  environment: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
  /** Packages compiled so far, of how many; 0 of 0 while sources are still being fetched. */
  onProgress(done: number, total: number): void;
};

export type Built = { ok: true } | { ok: false; detail: string };

/** Builds the engine once for this machine, however many processes ask for it at the same time. */
export async function buildEngine(options: BuildOptions): Promise<Built> {
  const lockFile = join(dirname(options.target), "build.lock");
  for (;;) {
    const lock = await takeBuildLock(lockFile);
    if (lock !== undefined) {
      try {
        return await compile({
          ...options,
          onProgress: (done, total) => {
            lock.progress(done, total);
            options.onProgress(done, total);
          },
        });
      } finally {
        await lock.release();
      }
    }
    await waitForOther(lockFile, options);
    if ((await askVersion(options.target)) !== undefined) {
      return { ok: true };
    }
    if (options.signal?.aborted === true) {
      return { ok: false, detail: "stopped" };
    }
  }
}

async function waitForOther(lockFile: string, { signal, onProgress }: BuildOptions): Promise<void> {
  for (;;) {
    const progress = await progressElsewhere(lockFile);
    if (progress === undefined || signal?.aborted === true) {
      return;
    }
    onProgress(progress.done, progress.total);
    await pause(500);
  }
}

async function compile(options: BuildOptions): Promise<Built> {
  const { go, target, onProgress } = options;
  onProgress(0, 0);
  await sweepDrafts(target);
  const said: string[] = [];
  const run = (args: readonly string[], onLine: (line: string) => void) =>
    runLines(go, args, {
      cwd: options.mediaFolder,
      // Plain Go: no C compiler is needed, and the binary runs on any Linux of this architecture.
      environment: { ...options.environment, CGO_ENABLED: "0" },
      signal: options.signal,
      onLine: (line) => {
        said.push(line);
        onLine(line);
      },
    });

  let total = 0;
  const stale = "{{if .Stale}}stale {{.ImportPath}}{{end}}";
  const listed = await run(["list", "-deps", ...flags, "-f", stale, server], (line) => {
    total += line.startsWith("stale ") ? 1 : 0;
  });
  if (listed !== 0) {
    return { ok: false, detail: lastWords(said) };
  }

  const draft = `${target}.draft-${randomUUID()}`;
  try {
    let done = 0;
    const built = await run(["build", "-v", ...flags, "-o", draft, server], () => {
      done += 1;
      onProgress(Math.min(done, total), total);
    });
    if (built !== 0) {
      return { ok: false, detail: lastWords(said) };
    }
    await rename(draft, target);
    return { ok: true };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes what builders that were killed left behind; one at work is never that old. */
async function sweepDrafts(target: string): Promise<void> {
  const folder = dirname(target);
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.startsWith(`${basename(target)}.draft-`))) {
    const facts = await stat(join(folder, name)).catch(() => undefined);
    if (facts !== undefined && Date.now() - facts.mtimeMs > 3_600_000) {
      await rm(join(folder, name), { force: true });
    }
  }
}

/** The end of what the tool said: that is where it names the reason. */
function lastWords(said: readonly string[]): string {
  return said
    .filter((line) => !line.startsWith("stale "))
    .slice(-5)
    .join("\n");
}
