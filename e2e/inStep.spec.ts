import { afterAll, beforeAll, expect, test } from "vitest";
import { codes, HallScene, plays, shows } from "./hall.ts";
import type { Stand } from "./media/browsers.ts";

let hall: HallScene;
let director: Stand;
let shiqiao: Stand;
let member: Stand;
let chair: Stand;
let clerk: Stand;

const words = "山区助餐点能否与村小食堂共用厨房,早晚错时供餐?";
const answer = "可以。明年起在白石、石桥两县先行试点,由县财政补助设备。";

let id: string;

beforeAll(async () => {
  hall = await HallScene.open();
  director = await hall.director();
  id = /hall\/([^/]+)/.exec(director.page.url())?.[1] ?? "";
  shiqiao = await hall.venue(3, codes.shiqiao);
  member = await hall.enter("member-2", `/hall/${id}/watch`, { width: 390, height: 844 });
  chair = await hall.enter("chair", `/hall/${id}/chair`, { width: 1180, height: 820 });
  clerk = await hall.enter("clerk", `/hall/${id}/clerk`, { width: 1440, height: 900 });
});

afterAll(() => hall.close());

test("the chair's next one is called, and a member at home sees and, after one tap, hears them", async () => {
  await shiqiao.page.keyboard.press("Space");
  // Booked speakers of venues that are not there are passed over, and keep their places.
  await chair.page.getByRole("button", { name: /下一位.*石桥分会场.*次序保留/ }).click();

  await shows(member.page, codes.shiqiao);
  await member.page.getByRole("button", { name: "打开声音" }).click();
  await plays(member.page, [codes.shiqiao]);
  await chair.page.getByText("正在发言").first().waitFor();
  await chair.page.getByText("剩余").first().waitFor();
});

test("the chair asks the speaker to come to an end, and the venue's screen says so", async () => {
  await chair.page.getByRole("button", { name: /请结束/ }).click();
  await shiqiao.page.getByText(/结束/).first().waitFor();
  const asked = chair.page.getByText(/已提示/).first();
  await asked.waitFor();
  expect(await asked.isVisible()).toBe(true);
});

test("a member's post is picked, shown on every screen, and its answer is written back", async () => {
  await member.page.getByRole("textbox", { name: "写发言" }).fill(words);
  await member.page.getByRole("button", { name: /发出/ }).click();

  const post = clerk.page.getByRole("listitem").filter({ hasText: words }).first();
  await post.getByRole("button", { name: "选送" }).click();
  await chair.page.getByText(words).waitFor();

  await clerk.page.getByRole("button", { name: "上屏", exact: true }).click();
  await shiqiao.page.getByText(words).first().waitFor();
  await member.page.getByText("已在会场宣读").first().waitFor();

  await clerk.page.getByRole("button", { name: "写回回应" }).first().click();
  const dialog = clerk.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "回应人" }).fill("省民政厅 方立言");
  await dialog.getByRole("textbox", { name: "回应内容" }).fill(answer);
  await dialog.getByRole("button", { name: "写回议题群" }).click();
  await member.page.getByText(answer).first().waitFor();
  const answered = member.page.getByText("已回应").first();
  await answered.waitFor();
  expect(await answered.isVisible()).toBe(true);
});

test("the sitting is adjourned and closed, and every screen says so", async () => {
  await director.page.getByRole("button", { name: "结束会议" }).click();
  await director.page.getByRole("dialog").getByRole("button", { name: /结束/ }).click();
  await shiqiao.page.getByText("会议已结束").first().waitFor();
  const closed = director.page.getByText("已结束", { exact: true }).first();
  await closed.waitFor();
  expect(await closed.isVisible()).toBe(true);
});

test("the minutes are drafted from what happened, signed by the chair, and read by a member", async () => {
  const open = (stand: Stand) =>
    stand.page.goto(new URL(`/meetings/${id}/minutes`, stand.page.url()).href);
  const step = async (stand: Stand, name: string) => {
    await stand.page.getByRole("button", { name, exact: true }).click();
    await stand.page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  };
  await open(clerk);
  await clerk.page.getByRole("button", { name: "按会议经过拟稿" }).click();
  await step(clerk, "送签");
  await open(chair);
  await step(chair, "签发");
  await step(clerk, "印发");

  await open(member);
  const paper = member.page.getByText(answer).first();
  await paper.waitFor();
  expect(await member.page.getByText(/石桥分会场/).count()).toBeGreaterThan(0);
  const load = member.page.waitForEvent("download");
  await member.page.getByRole("link", { name: "PDF" }).click();
  expect((await load).suggestedFilename()).toMatch(/会议纪要\.pdf$/);
});
