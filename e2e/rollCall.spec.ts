import { afterAll, beforeAll, expect, test } from "vitest";
import { codes, HallScene, plays, shows } from "./hall.ts";
import type { Stand } from "./media/browsers.ts";
import { hearSound } from "./media/hearSound.ts";
import { until } from "./media/until.ts";

let hall: HallScene;
let director: Stand;
let qinghe: Stand;
let shiqiao: Stand;
let luming: Stand;
const lumingCode = 3;

beforeAll(async () => {
  hall = await HallScene.open();
  director = await hall.enter("director", "/", { width: 1920, height: 1080 });
  await director.page.getByRole("link", { name: "进入会控台" }).first().click();
  await director.page.getByRole("button", { name: "开门候会" }).click();
  qinghe = await hall.venue(2, codes.qinghe);
  shiqiao = await hall.venue(3, codes.shiqiao);
  luming = await hall.venue(4, lumingCode);
  await until(
    () => director.page.getByText("已接通 3 / 119").count(),
    (count) => count === 1,
  );
});

afterAll(() => hall.close());

/** The venue that the desk's roll call is at. */
const isAt = (name: string) =>
  director.page.locator("[aria-labelledby=roll-call] h3").getByText(name).waitFor();

test("while the hall waits nobody is heard", async () => {
  expect((await hearSound(shiqiao.page)).codes).toEqual([]);
});

test("the called venue is seen and heard on the other screens before the sitting, and no other is", async () => {
  await director.page.getByRole("button", { name: "开始点名" }).click();
  await isAt("青禾分会场");

  await qinghe.page.getByText("青禾分会场，信号正常").waitFor();
  for (const other of [shiqiao, luming]) {
    await shows(other.page, codes.qinghe);
    await plays(other.page, [codes.qinghe]);
  }
  // Its own room plays nobody: no echo, and no other venue.
  expect((await hearSound(qinghe.page)).codes).toEqual([]);
});

test("the space bar goes on: the next venue is seen and heard, the one before no more", async () => {
  await director.page.keyboard.press("Space");
  await isAt("石桥分会场");

  await shows(qinghe.page, codes.shiqiao);
  await plays(qinghe.page, [codes.shiqiao]);
  await plays(luming.page, [codes.shiqiao]);
  await director.page.getByText("已应答 1 / 118").first().waitFor();
});

test("a caller who loads the page again goes on where the roll call stood", async () => {
  await director.page.reload();
  await isAt("石桥分会场");
  await director.page.keyboard.press("n");
  await isAt("鹿鸣分会场");
  await director.page.getByText("无应答 1").first().waitFor();
  await plays(qinghe.page, [lumingCode]);
});

test("a pause is silent, and the roll call goes on from there", async () => {
  await director.page.getByRole("button", { name: "暂停" }).click();
  await plays(qinghe.page, []);
  await director.page.getByRole("button", { name: "继续", exact: true }).click();
  await plays(qinghe.page, [lumingCode]);
});

test("the silent one is called again and answers", async () => {
  await director.page.getByRole("button", { name: "复点无应答" }).click();
  await isAt("石桥分会场");
  await plays(luming.page, [codes.shiqiao]);
  await director.page.keyboard.press("Enter");
  await director.page.getByText("已应答 2 / 118").first().waitFor();
  await director.page.getByRole("button", { name: "结束点名" }).click();
  await plays(luming.page, []);
  expect((await hearSound(qinghe.page)).codes).toEqual([]);
});
