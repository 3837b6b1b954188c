import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seatLease } from "./seatLease.ts";

/** The locks of one browser: given when free, else waited for until the signal ends it. */
function browser() {
  const held = new Map<string, Promise<unknown>>();
  const stored = new Map<string, string>();
  const request = async (
    name: string,
    { signal }: LockOptions,
    granted: (lock: Lock | null) => Promise<unknown>,
  ) => {
    while (held.has(name)) {
      await Promise.race([
        held.get(name),
        new Promise((_, refuse) => signal?.addEventListener("abort", () => refuse(signal.reason))),
      ]);
    }
    const using = granted(null);
    held.set(name, using);
    await using;
    held.delete(name);
  };
  const kept = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  return {
    open: () => seatLease("venue", kept, { request: request as LockManager["request"] }),
    /** As after a power cut: what was stored is there, nothing is held. */
    losePower: () => held.clear(),
  };
}

/** `AbortSignal.timeout` keeps real time; here it keeps the test's. */
function timeout(ms: number): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(new DOMException("waited", "TimeoutError")), ms);
  return abort.signal;
}

async function seated(page: ReturnType<typeof seatLease>): Promise<string> {
  await page.claim();
  page.keep();
  return page.id;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, "timeout").mockImplementation(timeout);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the lease of a venue's screen", () => {
  it("is the same after the browser was restarted, so that nobody is asked", async () => {
    const { open, losePower } = browser();
    const before = await seated(open());
    losePower();
    expect(await seated(open())).toBe(before);
  });

  it("is the same after a reload whose old page takes a moment to go", async () => {
    const { open } = browser();
    const old = open();
    const before = await seated(old);
    setTimeout(old.release, 200);
    const again = seated(open());
    await vi.advanceTimersByTimeAsync(200);
    expect(await again).toBe(before);
  });

  it("is another one in a second tab, which the server then asks", async () => {
    const { open } = browser();
    const first = await seated(open());
    const second = open();
    const claimed = second.claim();
    await vi.advanceTimersByTimeAsync(1_000);
    await claimed;
    expect(second.id).not.toBe(first);
    expect(second.id).not.toBe("");
  });

  it("is after a restart that of the tab which took over last", async () => {
    const { open, losePower } = browser();
    await seated(open());
    const second = seated(open());
    await vi.advanceTimersByTimeAsync(1_000);
    const taken = await second;
    losePower();
    expect(await seated(open())).toBe(taken);
  });

  it("is there once, however often the page asks for its seat", async () => {
    const page = browser().open();
    await Promise.all([page.claim(), page.claim()]);
    const once = page.id;
    await page.claim();
    expect(page.id).toBe(once);
  });

  it("is made anew where the browser keeps nothing", async () => {
    const forbidden = () => {
      throw new DOMException("no", "SecurityError");
    };
    const page = seatLease("venue", { getItem: forbidden, setItem: forbidden }, null);
    expect(await seated(page)).not.toBe("");
  });
});
