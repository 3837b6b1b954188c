import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Venue screens in a real browser. */
export type Screens = {
  readonly pid: number;
  readonly version: string;
  close(): Promise<void>;
};

type Account = { readonly account: string; readonly password: string };

/** As few processes as a browser gives, and none of them slowed down as out of sight. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--autoplay-policy=no-user-gesture-required",
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream=fps=15",
];

/** Opens one screen for each account, with the browser's own moving test picture as its camera. */
export async function openScreens(url: string, accounts: readonly Account[]): Promise<Screens> {
  const set = process.env["PLENARY_CHROMIUM"] ?? "";
  const usual = ["/usr/bin/chromium", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];
  const executablePath = [set, ...usual].find(existsSync);
  if (executablePath === undefined) {
    throw new Error("No Chromium: install Debian's package chromium or set PLENARY_CHROMIUM.");
  }
  const server = await chromium.launchServer({ executablePath, args: flags });
  const browser = await chromium.connect(server.wsEndpoint());
  for (const account of accounts) {
    await openScreen(browser, url, account);
  }
  return {
    pid: server.process().pid ?? 0,
    version: browser.version(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openScreen(browser: Browser, url: string, account: Account): Promise<void> {
  const viewport = { width: 1280, height: 720 };
  const context = await browser.newContext({ viewport, permissions: ["camera", "microphone"] });
  const page = await context.newPage();
  const signedIn = await context.request.post(`${url}/api/session`, {
    headers: { origin: url },
    data: { ...account, device: "bench" },
  });
  if (!signedIn.ok()) {
    throw new Error(`${account.account} was not let in: ${await signedIn.text()}`);
  }
  await page.goto(url);
}
