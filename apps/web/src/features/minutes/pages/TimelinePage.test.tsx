import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { makeEntry, makeSitting } from "../../../../test/makeSitting.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { TimelinePage } from "./TimelinePage.tsx";

const at = (second: number) =>
  new Date(Date.parse("2026-11-23T02:00:00.000Z") + second * 1_000).toISOString();
const act = (n: number, what: string, by: string, values: Record<string, string> = {}) => ({
  ...{ id: `00000000-0000-4000-8000-00000000000${n}`, at: at(n * 60), by, what, values },
});
const acts = [
  act(1, "begun", "梁嘉东"),
  act(2, "called", "苏怀远", { speaker: "委员1", venue: "第1分会场" }),
  act(3, "ended", "苏怀远", { speaker: "委员1", venue: "第1分会场" }),
];
const spoken = (state: "speaking" | "done") => ({ entries: [makeEntry(1, { state })] });
const facts = [
  { seq: 1, at: at(60), type: "conference/moved", data: { to: "sitting" } },
  { seq: 2, at: at(120), type: "conference/floor-changed", data: spoken("speaking") },
  { seq: 3, at: at(180), type: "conference/floor-changed", data: spoken("done") },
];

async function open(list: unknown[] = acts) {
  hallServer({
    "/timeline": { acts: list, next: null },
    "/replay": { start: makeSitting({ state: "waiting", sittingSince: null }), facts, next: null },
  });
  await needWords("minutes");
  await openHallPage(<TimelinePage />);
}
const hall = async () => within(await screen.findByRole("region", { name: "当时的会场" }));

describe("the timeline of a sitting", () => {
  it("shows, for the act that is chosen, the hall right after it", async () => {
    await open();
    const list = within(await screen.findByRole("region", { name: "动作清单" }));
    fireEvent.click(list.getAllByRole("button", { name: /委员1/ })[0] ?? document.body);
    expect((await hall()).getByText("委员1")).toBeTruthy();
    expect((await hall()).getByText("10:02:00")).toBeTruthy();
    expect(await seriousFaults()).toEqual([]);
  });

  it("goes along the time, from act to act and by hand", async () => {
    await open();
    const view = await hall();
    expect(view.getByText("无人发言")).toBeTruthy();
    fireEvent.click(view.getByRole("button", { name: "下一个动作" }));
    expect(view.getByText("委员1")).toBeTruthy();
    fireEvent.change(view.getByRole("slider", { name: "会议时间" }), {
      target: { value: String(Date.parse(at(180))) },
    });
    expect(view.getByText("无人发言")).toBeTruthy();
    expect(view.getByRole("button", { name: "下一个动作" }).hasAttribute("disabled")).toBe(true);
  });

  it("is searched by who and by words, and says how many were found", async () => {
    await open();
    const list = within(await screen.findByRole("region", { name: "动作清单" }));
    fireEvent.change(list.getByLabelText("查找"), { target: { value: "苏怀远" } });
    expect(list.getAllByRole("listitem")).toHaveLength(2);
    expect(list.getByRole("status").textContent).toBe("共 3 条，列出 2 条");
    fireEvent.change(list.getByLabelText("查找"), { target: { value: "没有的" } });
    expect(list.getByText("没有符合的动作")).toBeTruthy();
  });

  it("says that nothing was done yet in a sitting without any act", async () => {
    await open([]);
    expect(await screen.findByText("还没有动作")).toBeTruthy();
  });
});
