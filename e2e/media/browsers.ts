import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromiumPath.ts";
import { makeCamera } from "./makeCamera.ts";

/** What kind of browser a scene needs. */
export type BrowserWish = {
  /** Code of the venue whose picture and voice its camera and microphone play; none: no devices. */
  readonly camera?: number;
  /**
   * "granted": flags answer every prompt and sound is never blocked.
   * "asked": no such flag. Sound is blocked until a key or a click, and the camera is refused until
   * `answerPrompts`.
   */
  readonly prompts?: "granted" | "asked";
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
};

/** One browser, a process of its own because the fake camera belongs to the process. */
export type Stand = {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
};

/** Opens a browser with an empty page. Close it, or its processes stay. */
export async function openBrowser(wish: BrowserWish = {}): Promise<Stand> {
  const { width = 960, height = 540, locale = "zh-CN", prompts = "granted" } = wish;

  // A profile on disk and not an isolated context: only there the settings page can be opened.
  const profile = await mkdtemp(join(tmpdir(), "plenary-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...cheapFlags, ...(await cameraFlags(wish.camera)), ...promptFlags[prompts]],
    viewport: { width, height },
    locale,
    ignoreHTTPSErrors: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without a graphics card each of these saves processor time or memory. */
const cheapFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-extensions",
];

const promptFlags = {
  granted: ["--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required"],
  asked: ["--autoplay-policy=user-gesture-required"],
} as const;

async function cameraFlags(code: number | undefined): Promise<readonly string[]> {
  if (code === undefined) {
    return [];
  }
  const { picture, sound } = await makeCamera(join(tmpdir(), "plenary-cameras"), { code });
  return [
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${picture}`,
    `--use-file-for-fake-audio-capture=${sound}`,
  ];
}
