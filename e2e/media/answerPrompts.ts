import type { BrowserContext, Locator } from "playwright-core";

/** The two devices a venue is asked for, as the browser's own settings page names them. */
const devices = ["media-stream-camera", "media-stream-mic"] as const;

/**
 * Lets or refuses a site the camera and the microphone on the browser's own page of settings, with
 * its own controls, as a person does. A headless Chromium shows no prompt: it refuses at once, so
 * this is the only way in that is no operator's flag. Needs a browser opened as "asked".
 */
export async function answerPrompts(
  context: BrowserContext,
  site: string,
  answer: "allow" | "block",
): Promise<void> {
  const settings = await context.newPage();
  const { origin } = new URL(site);
  await settings.goto(`chrome://settings/content/siteDetails?site=${encodeURIComponent(origin)}`);
  const rows = settings.locator("site-details-permission");
  await rows.first().waitFor({ state: "attached" });

  const kinds = await rows.evaluateAll((all) =>
    all.map((row) => String((row as { category?: unknown } & Element).category)),
  );
  for (const device of devices) {
    const place = kinds.indexOf(device);
    if (place === -1) {
      throw new Error(`This browser's settings have no ${device}, only: ${kinds.join(" ")}`);
    }
    await choose(rows.nth(place), answer);
  }
  await settings.close();
}

async function choose(row: Locator, answer: string): Promise<void> {
  const list = row.locator("select");
  await list.selectOption(answer);
  const chosen = await list.inputValue();
  if (chosen !== answer) {
    throw new Error(`The browser kept ${chosen} instead of ${answer}.`);
  }
}
