import { Room } from "@livekit/rtc-node";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codes, HallScene, plays, shows } from "./hall.ts";
import { answerPrompts } from "./media/answerPrompts.ts";
import type { Stand } from "./media/browsers.ts";
import { hearSound } from "./media/hearSound.ts";
import { readPicture } from "./media/readPicture.ts";
import { until } from "./media/until.ts";
import { startWatch } from "./media/watchPictures.ts";

let hall: HallScene;
let director: Stand;
let qinghe: Stand;
let shiqiao: Stand;

beforeAll(async () => {
  hall = await HallScene.open();
  director = await hall.director();
  qinghe = await hall.venue(2, codes.qinghe);
  // No flag answers this one's prompts or lifts its sound block.
  shiqiao = await hall.venue(3, codes.shiqiao, { prompts: "asked" });
});

afterAll(() => hall.close());

/** The last row of the queue with these words: of a venue's entries, the one it has just asked for. */
const queueRow = (words: string) =>
  director.page
    .getByRole("listitem")
    .filter({ hasText: words })
    .filter({ has: director.page.getByRole("button", { name: /装入预监/ }) })
    .last();

/** Loads a place of the queue into the preview, waits until it stands there, and takes it. */
async function take(row: Locator): Promise<void> {
  await row.getByRole("button", { name: /装入预监/ }).click();
  await director.page.getByRole("button", { name: /切换 TAKE.*播出/ }).waitFor();
  await director.page.locator("body").click({ position: { x: 960, y: 20 } });
  await director.page.keyboard.press("Space");
}

test("a venue that was never allowed its camera says so, and comes in once it is allowed", async () => {
  await shiqiao.page
    .getByText(/摄像头/)
    .first()
    .waitFor();
  await answerPrompts(shiqiao.context, shiqiao.page.url(), "allow");
  await shiqiao.page.reload();
  await until(
    () => director.page.getByText("已接通 2 / 119").count(),
    (count) => count === 1,
  );
});

test("a venue called to speak is seen and heard in the others, and no other venue is", async () => {
  // Sound is blocked until someone touches the page: the screen asks for a key.
  await shiqiao.page.keyboard.press("Shift");
  const watch = await startWatch(shiqiao.page, "[data-stage] video");

  await take(queueRow("周明远"));

  await shows(shiqiao.page, codes.qinghe);
  await plays(shiqiao.page, [codes.qinghe]);
  // The other venue publishes no voice: its own microphone plays a tone all the while.
  expect((await hearSound(qinghe.page)).codes).toEqual([]);
  await qinghe.page.getByText("正在发言").first().waitFor();

  const spans = await watch.stop();
  const after = spans.slice(spans.findIndex((span) => span.state === "picture"));
  expect(after.map((span) => span.state)).not.toContain("black");
  expect(after.map((span) => span.state)).not.toContain("none");
});

test("screens report that they have shown the take, and the desk sums them", async () => {
  const sum = director.page.getByText("2 个会场已显示 2");
  await sum.waitFor();
  expect(await sum.isVisible()).toBe(true);
});

test("an ended speech is no longer heard", async () => {
  await director.page.getByRole("button", { name: "结束发言" }).click();
  await plays(shiqiao.page, []);
});

test("a venue that asks by the space bar is next of those who are there, and speaks when the desk takes it", async () => {
  await shiqiao.page.keyboard.press("Space");
  // The booked speeches before it are of venues that are away.
  await shiqiao.page.getByText(/请准备/).waitFor();
  await take(queueRow("石桥分会场"));

  await shows(qinghe.page, codes.shiqiao);
  await plays(qinghe.page, [codes.shiqiao]);
});

test("two venues stand side by side", async () => {
  await director.page.keyboard.press("F2");
  const both = director.page.getByText("双画面").first();
  await both.waitFor();
  expect(await both.isVisible()).toBe(true);
});

test("a removed venue is gone and cannot come back with its old token", async () => {
  const answer = qinghe.page.waitForResponse((response) => response.url().endsWith("/seat"));
  await qinghe.page.reload();
  const { token } = (await (await answer).json()) as { token: string };
  await until(
    () => director.page.getByText("已接通 2 / 119").count(),
    (count) => count === 1,
  );

  await director.page.getByPlaceholder(/拼音首字母/).fill("qh");
  await director.page.getByRole("button", { name: /青禾/ }).first().click();
  await director.page.getByRole("heading", { name: "青禾分会场" }).waitFor();
  await director.page.getByRole("button", { name: "移出", exact: true }).click();
  await director.page.getByRole("dialog").getByRole("button", { name: /移出/ }).click();
  await qinghe.page.getByText(/移出/).first().waitFor();

  const intruder = new Room();
  const engine = `${hall.product.at("venue-2").replace("http", "ws")}/engine`;
  await intruder.connect(engine, token).catch(() => undefined);
  await until(
    async () => intruder.isConnected,
    (isConnected) => !isConnected,
  );
  expect(await readPicture(shiqiao.page, "[data-stage] video[data-venue]")).not.toMatchObject({
    code: codes.qinghe,
  });
});
