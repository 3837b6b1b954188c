import type { Page } from "playwright-core";
import { type BrowserWish, openBrowser, type Stand } from "./media/browsers.ts";
import { hearSound } from "./media/hearSound.ts";
import { readPicture } from "./media/readPicture.ts";
import { until } from "./media/until.ts";
import { type Product, startProduct } from "./product.ts";

/** Picture code of each venue whose screen a scene opens: its place in the meeting's list. */
export const codes = { main: 0, qinghe: 1, shiqiao: 2, luming: 3, liyuan: 4 } as const;

/** One whole installation and the browsers of everybody who takes part. */
export class HallScene {
  readonly product: Product;
  readonly #stands: Stand[] = [];

  private constructor(product: Product) {
    this.product = product;
  }

  static async open(): Promise<HallScene> {
    return new HallScene(await startProduct());
  }

  /** Opens a browser and signs in with the demonstration account made for this address. */
  async enter(host: string, path: string, wish: BrowserWish = {}): Promise<Stand> {
    const stand = await openBrowser(wish);
    this.#stands.push(stand);
    await signIn(stand.page, this.product.at(host), path);
    return stand;
  }

  /** A venue's screen with its camera and microphone. */
  venue(number: number, code: number, wish: BrowserWish = {}): Promise<Stand> {
    return this.enter(`venue-${number}`, "/", { camera: code, width: 1280, height: 720, ...wish });
  }

  /** The director at the desk, with the doors open and the sitting begun. */
  async director(): Promise<Stand> {
    const stand = await this.enter("director", "/", { width: 1920, height: 1080 });
    const { page } = stand;
    await page.getByRole("link", { name: "进入会控台" }).first().click();
    await page.getByRole("button", { name: "开门候会" }).click();
    await page.getByRole("button", { name: "开始会议" }).click();
    await page.getByText("会议中").first().waitFor();
    return stand;
  }

  async close(): Promise<void> {
    await Promise.all(this.#stands.map((stand) => stand.close()));
    await this.product.stop();
  }
}

async function signIn(page: Page, address: string, path: string): Promise<void> {
  await page.goto(`${address}/sign-in?to=${encodeURIComponent(path)}`);
  // The account this address was made for stands first.
  await page
    .getByRole("region", { name: /演示账号/ })
    .getByRole("button")
    .first()
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** What the programme of a page shows, once it shows this venue. */
export const shows = (page: Page, code: number, limitMs?: number) =>
  until(
    () => readPicture(page, "[data-stage] video"),
    (seen) => seen?.code === code && seen.isColourRight,
    limitMs,
  );

/** What a page plays, once it plays exactly these venues. */
export const plays = (page: Page, venues: readonly number[], limitMs?: number) =>
  until(
    () => hearSound(page),
    (heard) => heard.codes.join() === venues.join(),
    limitMs,
  );
