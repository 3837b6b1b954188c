import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findEngine } from "./findEngine.ts";

/** A folder with a PATH, a cache and a go.mod of its own; commands in it are small scripts. */
let place: string;
const commands = () => join(place, "bin");
const cached = () =>
  join(place, `plenary/engine/1.13.5-${process.platform}-${process.arch}/livekit-server`);
const options = () => ({
  environment: { PATH: commands() },
  cacheDir: place,
  mediaFolder: place,
  goFolders: [],
});

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "plenary-find-"));
  await mkdir(commands());
});
afterEach(() => rm(place, { recursive: true }));

async function putScript(file: string, body: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nPATH=/usr/bin:/bin\n${body}\n`);
  await chmod(file, 0o755);
}
const putEngine = (file: string, version: string) =>
  putScript(file, `echo "livekit-server version ${version}"`);

/** Go as the builder sees it: lists three stale packages, and "compiles" them into the -o file. */
const putGo = (ending: string) =>
  putScript(
    join(commands(), "go"),
    `if [ "$1" = list ]; then printf 'stale a\\nstale b\\nstale c\\n'; exit 0; fi
echo run >> ${place}/runs
for word; do if [ "$last" = -o ]; then out="$word"; fi; last="$word"; done
echo a >&2; sleep 0.3; echo b >&2; echo c >&2
${ending}`,
  );
const writesEngine = `printf '#!/bin/sh\\necho "livekit-server version 1.13.5"\\n' > "$out"
chmod 755 "$out"`;

describe("finding the media engine", () => {
  it("takes an engine of one's own by its address, without looking further", async () => {
    await putEngine(join(commands(), "livekit-server"), "1.13.5");
    const url = "wss://media.example";
    expect(await findEngine({ ...options(), url })).toEqual({ is: "elsewhere", url });
  });

  it("prefers the one in PATH to the one built before", async () => {
    await putEngine(join(commands(), "livekit-server"), "1.14.0");
    await putEngine(cached(), "1.13.5");
    expect(await findEngine(options())).toMatchObject({ from: "path", version: "1.14.0" });
  });

  it("passes over one in PATH that is too old", async () => {
    await putEngine(join(commands(), "livekit-server"), "1.9.8");
    await putEngine(cached(), "1.13.5");
    expect(await findEngine(options())).toMatchObject({ from: "cache", version: "1.13.5" });
  });

  it("builds it once when two servers ask at the same time, and both hear how far it is", async () => {
    await putGo(writesEngine);
    const heard: [number, number][][] = [[], []];
    const found = await Promise.all(
      heard.map((list) =>
        findEngine({ ...options(), onProgress: (done, total) => list.push([done, total]) }),
      ),
    );
    expect(found).toMatchObject([
      { is: "binary", path: cached() },
      { is: "binary", path: cached() },
    ]);
    expect(await readFile(join(place, "runs"), "utf8")).toBe("run\n");
    expect(heard.flat()).toContainEqual([3, 3]);
    expect(heard.every((list) => list.length > 0)).toBe(true);
    // Neither a lock nor a half-made binary is left behind.
    expect(await readdir(dirname(cached()))).toEqual(["livekit-server"]);
  });

  it("builds over the lock of a builder that was killed", async () => {
    await putGo(writesEngine);
    await mkdir(dirname(cached()), { recursive: true });
    const dead = { pid: 2 ** 22 + 1, host: hostname(), done: 1, total: 3 };
    await writeFile(join(dirname(cached()), "build.lock"), JSON.stringify(dead));
    expect(await findEngine(options())).toMatchObject({ from: "build" });
  });

  it("builds again over a cached binary that was cut off", async () => {
    await putGo(writesEngine);
    await putScript(cached(), "exit 1");
    expect(await findEngine(options())).toMatchObject({ from: "build", version: "1.13.5" });
  });

  it("gives up a build when the house closes", async () => {
    await putScript(join(commands(), "go"), "exec sleep 60");
    const closing = new AbortController();
    const onProgress = () => closing.abort();
    const found = await findEngine({ ...options(), onProgress, signal: closing.signal });
    expect(found).toMatchObject({ is: "missing", why: "build-failed" });
    expect(await readdir(dirname(cached()))).toEqual([]);
  });

  it("says plainly what is missing where there is neither an engine nor Go", async () => {
    const found = await findEngine(options());
    expect(found).toMatchObject({ is: "missing", why: "no-engine-no-go" });
    expect(found).toHaveProperty("install", expect.stringContaining("PLENARY_LIVEKIT_URL"));
  });

  it("says why a build failed in the builder's own words", async () => {
    await putGo("echo 'no space left' >&2; exit 1");
    const found = await findEngine(options());
    expect(found).toMatchObject({ is: "missing", why: "build-failed" });
    expect(found).toHaveProperty("detail", expect.stringContaining("no space left"));
  });
});
