import type { RollCall } from "@plenary/contract/conference/rollCall/schema";
import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playStream, stopStreams } from "../../../../test/fakeStreams.ts";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeDesk, makeSitting } from "../../../../test/makeSitting.ts";
import { RollCallPage } from "./RollCallPage.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(() => stopStreams());

const rollCall = (change: Partial<RollCall> = {}): RollCall => ({
  ...{ state: "calling", round: "first", turn: 4, venueId: idOf("venue", 2) },
  ...{ calledAt: "2026-11-23T01:40:00.000Z", phrase: "", hintMs: 15_000 },
  ...change,
});
const mark = (answer: "answered" | "silent") => ({
  ...{ hasDevice: true, hasPicture: true, hasSound: true, answer, heads: 70, note: "" },
  ...{ at: "2026-11-23T01:41:00.000Z", by: "叶知秋" },
});

async function open(
  sitting: Partial<SittingLive> = {},
  desk: Partial<DeskLive> = {},
  role: MeetingRole = "clerk",
  refusal: string | null = null,
) {
  const standing = { meetingId: idOf("meeting", 1), roles: [role], venueId: null };
  const sent = hallServer({ "/standing": standing }, refusal);
  playStream("sitting", makeSitting({ state: "waiting", ...sitting }));
  playStream("desk", makeDesk(desk));
  await openHallPage(<RollCallPage />);
  return sent;
}
const panel = () => within(screen.getByRole("region", { name: "点名" }));

describe("the page of the roll call", () => {
  it("begins one, in the words that nobody has begun one before", async () => {
    const sent = await open();
    fireEvent.click(await screen.findByRole("button", { name: "开始点名" }));
    await waitFor(() =>
      expect(sent).toMatchObject([
        { method: "PUT", path: "/roll-call", body: { after: null, step: { do: "start" } } },
      ]),
    );
  });

  it("says who is called, what is to be answered, and goes on by the space bar", async () => {
    const sent = await open({ rollCall: rollCall() });
    expect(await screen.findByRole("heading", { name: "第2分会场" })).toBeTruthy();
    expect(panel().getByText("第2分会场，信号正常")).toBeTruthy();
    fireEvent.keyDown(document.body, { code: "Space", key: " " });
    const well = { hasDevice: true, hasPicture: true, hasSound: true, answer: "answered" };
    await waitFor(() =>
      expect(sent).toMatchObject([{ body: { after: 4, step: { do: "next", mark: well } } }]),
    );
    expect(await seriousFaults()).toEqual([]);
  });

  it("uses the committee's own phrase", async () => {
    await open({ rollCall: rollCall({ phrase: "报告主会场,{venue}到!" }) });
    expect(await screen.findByText("报告主会场,第2分会场到!")).toBeTruthy();
  });

  it("marks a silent venue by N, and reminds the caller that it is silent", async () => {
    const sent = await open({ rollCall: rollCall() });
    expect(await screen.findByText(/秒未应答/)).toBeTruthy();
    fireEvent.keyDown(document.body, { key: "n" });
    await waitFor(() =>
      expect(sent).toMatchObject([{ body: { step: { do: "next", mark: { answer: "silent" } } } }]),
    );
  });

  it("hears no keys while a field is written in", async () => {
    const sent = await open({ rollCall: rollCall() });
    const note = await screen.findByRole("textbox", { name: "备注" });
    fireEvent.keyDown(note, { code: "Space", key: " " });
    fireEvent.change(note, { target: { value: "席签未摆" } });
    fireEvent.blur(note);
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          ...{ method: "PATCH", path: `/roll-call/venues/${idOf("venue", 2)}` },
          body: { note: "席签未摆" },
        },
      ]),
    );
  });

  it("ticks, corrects the heads, jumps, pauses", async () => {
    const sent = await open({ rollCall: rollCall() });
    fireEvent.click(await screen.findByRole("checkbox", { name: "画面" }));
    await waitFor(() => expect(sent).toMatchObject([{ body: { hasPicture: true } }]));
    const heads = screen.getByRole("textbox", { name: /实到/ });
    fireEvent.change(heads, { target: { value: "61" } });
    fireEvent.blur(heads);
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ body: { heads: 61 } }));
    fireEvent.click(screen.getByRole("button", { name: "点名 第4分会场" }));
    await waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ step: { do: "call", venueId: idOf("venue", 4) } }),
    );
    fireEvent.click(screen.getByRole("button", { name: "暂停" }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ step: { do: "pause" } }));
  });

  it("says in one sentence when someone else was first", async () => {
    await open({ rollCall: rollCall() }, {}, "director", "conference/roll-moved");
    await screen.findByRole("heading", { name: "第2分会场" });
    fireEvent.keyDown(document.body, { key: "Enter" });
    expect(await screen.findByText(/另一位刚刚点过/)).toBeTruthy();
  });

  it("shows the contact's number to dial, and what came of it", async () => {
    const venues = {
      [idOf("venue", 2)]: {
        ...{ operator: "罗佳芳", operatorPhone: "13900004417", heads: null, line: null },
      },
    };
    const sent = await open({ rollCall: rollCall() }, { venues });
    fireEvent.click(await screen.findByRole("button", { name: "呼叫联络员" }));
    const dial = await screen.findByRole("link", { name: /139 0000 4417/ });
    expect(dial.getAttribute("href")).toBe("tel:13900004417");
    fireEvent.click(screen.getByRole("button", { name: "标为备用接入" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ body: { answer: "backup", note: "改用电话接入" } }]),
    );
  });

  it("has the silent ones first, narrows to them, and sums", async () => {
    const roll = { [idOf("venue", 1)]: mark("answered"), [idOf("venue", 3)]: mark("silent") };
    await open({ rollCall: rollCall({ state: "finished", venueId: null }) }, { roll });
    const table = await screen.findByRole("table", { name: "分会场点名结果" });
    const names = () =>
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map((row) => within(row).getAllByRole("cell")[1]?.textContent);
    expect(names()).toEqual(["第3分会场", "第2分会场", "第4分会场", "第1分会场"]);
    expect(screen.getByText("实到 140 / 应到 320 人")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "无应答 1" }));
    await waitFor(() => expect(names()).toEqual(["第3分会场"]));
  });

  it("lets the chair read and not call", async () => {
    await open({ rollCall: rollCall() }, {}, "chair");
    expect(await screen.findByRole("table", { name: "分会场点名结果" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "暂停" })).toBeNull();
    expect(screen.queryByRole("button", { name: "继续点名" })).toBeNull();
  });
});
