import { afterAll, beforeAll, test } from "vitest";
import { codes, HallScene, plays, shows } from "./hall.ts";
import type { Stand } from "./media/browsers.ts";
import { readPicture } from "./media/readPicture.ts";
import { until } from "./media/until.ts";

let hall: HallScene;
let director: Stand;
let qinghe: Stand;
let shiqiao: Stand;

beforeAll(async () => {
  hall = await HallScene.open();
  director = await hall.director();
  qinghe = await hall.venue(2, codes.qinghe);
  shiqiao = await hall.venue(3, codes.shiqiao);
  await until(
    () => director.page.getByText("已接通 2 / 119").count(),
    (count) => count === 1,
  );
  // Those before are away, so it is this one's turn and no reason is asked.
  const call = director.page.getByRole("button", { name: /点名/ });
  await director.page
    .getByRole("listitem")
    .filter({ hasText: "周明远", has: call })
    .getByRole("button", { name: /点名/ })
    .click();
  await shows(shiqiao.page, codes.qinghe);
  await plays(shiqiao.page, [codes.qinghe]);
});

afterAll(() => hall.close());

/** The picture moves: its frame counter is another after a while. */
async function moves(stand: Stand): Promise<void> {
  const first = await shows(stand.page, codes.qinghe, 60_000);
  await until(
    () => readPicture(stand.page, "[data-stage] video"),
    (seen) => seen?.code === codes.qinghe && seen.frame !== first?.frame,
    60_000,
  );
}

/** The same speaker has the floor and the clock has gone on: it was not begun anew. */
async function keepsFloorAndClock(): Promise<void> {
  await qinghe.page.getByText("正在发言").first().waitFor();
  await director.page.getByText("周明远").first().waitFor();
  await director.page.getByRole("button", { name: "结束发言" }).waitFor();
}

test("the engine is killed: picture and sound come back by themselves, floor, clock and stage are kept", async () => {
  hall.product.killEngine();
  await until(
    () => readPicture(shiqiao.page, "[data-stage] video"),
    (seen) => seen === undefined || seen.code !== codes.qinghe || seen.isEmpty,
    5_000,
  ).catch(() => undefined);
  await moves(shiqiao);
  await plays(shiqiao.page, [codes.qinghe], 60_000);
  await keepsFloorAndClock();
});

test("the app server is killed: nobody notices more than a reconnect", async () => {
  hall.product.killServer();
  await moves(shiqiao);
  await plays(shiqiao.page, [codes.qinghe], 60_000);
  // What is told after the restart arrives: the line follows again.
  await shiqiao.page.keyboard.press("Space");
  await director.page.getByText("即席").first().waitFor({ timeout: 60_000 });
  await keepsFloorAndClock();
});

test("a venue's network is lost and comes back: the screen says so and heals", async () => {
  await qinghe.context.setOffline(true);
  await qinghe.page
    .getByText(/重连|中断/)
    .first()
    .waitFor({ timeout: 30_000 });
  await qinghe.context.setOffline(false);
  await qinghe.page
    .getByText(/重连|中断/)
    .first()
    .waitFor({ state: "hidden", timeout: 60_000 });
  await moves(shiqiao);
  await plays(shiqiao.page, [codes.qinghe], 60_000);
  await keepsFloorAndClock();
});
