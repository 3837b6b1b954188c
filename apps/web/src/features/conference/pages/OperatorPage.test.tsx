import type { SittingLive } from "@plenary/contract/conference/schema";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playStream, stopStreams } from "../../../../test/fakeStreams.ts";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeEntry, makeSitting } from "../../../../test/makeSitting.ts";
import { OperatorPage } from "./OperatorPage.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(() => {
  stopStreams();
  vi.useRealTimers();
});

async function open(change: Partial<SittingLive> = {}, venueId: string | null = idOf("venue", 2)) {
  const sent = hallServer({
    "/standing": { meetingId: idOf("meeting", 1), roles: ["operator"], venueId },
    [`/meetings/${idOf("meeting", 1)}`]: { speeches: [] },
    "/readiness": {
      items: [
        { id: "network", name: "" },
        { id: "camera", name: "" },
      ],
      readiness: {
        ticks: { network: { at: "2026-11-23T01:10:00.000Z", by: "罗佳芳" } },
        ...{ note: "", contacts: [{ name: "罗佳芳", phone: "8021" }], signs: null },
      },
      ...{ line: null, heads: null },
    },
  });
  playStream("sitting", makeSitting(change));
  await openHallPage(<OperatorPage />);
  return sent;
}

describe("the operator's phone", () => {
  it("asks for the floor in the venue's name", async () => {
    const sent = await open();
    fireEvent.click(await screen.findByRole("button", { name: /申请发言/ }));
    await waitFor(() => expect(sent).toMatchObject([{ method: "POST", path: "/floor" }]));
    expect(await seriousFaults()).toEqual([]);
  });

  it("shows the place in the queue and takes the request back", async () => {
    const sent = await open({ floor: [makeEntry(1), makeEntry(2)] });
    expect(await screen.findByText("第 2 位")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "撤回申请" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ method: "DELETE", path: `/floor/${idOf("floor", 2)}` }]),
    );
  });

  it("says by which rule the venue stands at its place", async () => {
    const rules = { ...makeSitting().rules, orderRule: "unspoken-first" as const };
    await open({ floor: [makeEntry(1), makeEntry(2)], rules });
    expect(await screen.findByText("按“未发言者优先”")).toBeTruthy();
  });

  it("names no rule for a booked speech, which stands in its booked order", async () => {
    await open({ floor: [makeEntry(2, { kind: "booked" })] });
    expect(await screen.findByText("第 1 位")).toBeTruthy();
    expect(screen.queryByText(/^按“/)).toBeNull();
  });

  it("says that the microphone is open while the venue speaks", async () => {
    await open({ floor: [makeEntry(2, { state: "speaking" })] });
    expect(await screen.findByText("话筒已打开")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "撤回申请" })).toBeNull();
  });

  it("does not ask before the sitting has begun", async () => {
    await open({ state: "waiting" });
    const ask = await screen.findByRole("button", { name: /申请发言/ });
    expect(ask).toHaveProperty("disabled", true);
  });

  it("reports the count once when the counting rests", async () => {
    const sent = await open();
    const more = await screen.findByRole("button", { name: "加一人" });
    vi.useFakeTimers();
    fireEvent.click(more);
    fireEvent.click(more);
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toMatchObject([
      { method: "PUT", path: `/venues/${idOf("venue", 2)}/heads`, body: { heads: 81 } },
    ]);
    vi.useRealTimers();
    expect(await screen.findByText(/已上报/)).toBeTruthy();
  });

  it("ticks the checks of the venue, and shows when and by whom they were", async () => {
    const sent = await open({ state: "planned" });
    const network = await screen.findByRole("checkbox", { name: /网络/ });
    expect(network.getAttribute("aria-checked")).toBe("true");
    expect(screen.getByText("09:10 罗佳芳")).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: /摄像机/ }));
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          ...{ method: "PUT", path: `/venues/${idOf("venue", 2)}/readiness/camera` },
          body: { isReady: true },
        },
      ]),
    );
  });

  it("notes what does not work, and a second person to call", async () => {
    const sent = await open({ state: "planned" });
    fireEvent.change(await screen.findByRole("textbox", { name: /故障说明/ }), {
      target: { value: "备用线路未通" },
    });
    fireEvent.change(screen.getByRole("textbox", { name: "联络员 2" }), {
      target: { value: "吴晓棠" },
    });
    fireEvent.click(screen.getByRole("button", { name: /保存/ }));
    const contacts = [
      { name: "罗佳芳", phone: "8021" },
      { name: "吴晓棠", phone: "" },
    ];
    await waitFor(() =>
      expect(sent).toMatchObject([{ method: "PATCH", body: { note: "备用线路未通", contacts } }]),
    );
    expect(await seriousFaults()).toEqual([]);
  });

  it("says large that the venue is called, and what to answer", async () => {
    const rollCall = {
      ...{ state: "calling" as const, round: "first" as const, turn: 1, phrase: "", hintMs: 1_000 },
      ...{ venueId: idOf("venue", 2), calledAt: "2026-11-23T01:40:00.000Z" },
    };
    await open({ state: "waiting", rollCall });
    expect((await screen.findByRole("alert")).textContent).toContain("第2分会场，信号正常");
    // The microphone is the hall's: it is open now.
    expect(screen.getByText("话筒已打开")).toBeTruthy();
  });

  it("tells someone without a venue whom to ask", async () => {
    await open({}, null);
    expect(await screen.findByText("没有您负责的会场")).toBeTruthy();
  });
});
