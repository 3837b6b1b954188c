import type { SittingLive } from "@plenary/contract/conference/schema";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playStream, stopStreams } from "../../../../test/fakeStreams.ts";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeDesk, makeEntry, makeSitting } from "../../../../test/makeSitting.ts";
import { ChairPage } from "./ChairPage.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(stopStreams);

const speaking = makeEntry(1, { state: "speaking", speaker: "周明远", kind: "booked" });
const waiting = makeEntry(2, { speaker: "林若溪" });
const clockOf = (usedMs: number): SittingLive["clock"] => ({
  floorId: idOf("floor", 1),
  limitMs: 480_000,
  startedAt: new Date(Date.now() - usedMs).toISOString(),
  pausedAt: new Date().toISOString(),
  pausedMs: 0,
});

async function open(change: Partial<SittingLive>, refusal: string | null = null) {
  const sent = hallServer({}, refusal);
  playStream("sitting", makeSitting(change));
  playStream("desk", makeDesk());
  await openHallPage(<ChairPage />);
  return sent;
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("the chair's tablet", () => {
  it("shows who speaks, how long still, and who comes next", async () => {
    await open({ floor: [speaking, waiting], clock: clockOf(319_000) });

    expect(screen.getByRole("heading", { name: "周明远" })).toBeTruthy();
    expect(screen.getByRole("timer").textContent).toBe("剩余2:41");
    expect(screen.getByRole("button", { name: /下一位.*林若溪/ })).toBeTruthy();
    expect(await seriousFaults()).toEqual([]);
  });

  it("names the rule by which the queue stands", async () => {
    const rules = { ...makeSitting().rules, orderRule: "alternating" as const };
    await open({ floor: [speaking, waiting], rules });
    expect(screen.getByText("队列共 1 位 · 按“会场交替”")).toBeTruthy();
  });

  it("says in words that the time is over", async () => {
    await open({ floor: [speaking], clock: clockOf(518_000) });
    expect(screen.getByRole("timer").textContent).toBe("超时0:38");
  });

  it("gives the floor to the next", async () => {
    const sent = await open({ floor: [waiting] });
    press(/下一位/);
    await waitFor(() => expect(sent).toMatchObject([{ method: "POST", path: "/floor/next" }]));
  });

  it("ends the last speech when nobody waits", async () => {
    const sent = await open({ floor: [speaking], clock: clockOf(1_000) });
    press(/结束发言.*回到主会场/);
    await waitFor(() => expect(sent).toMatchObject([{ path: "/floor/end" }]));
  });

  it("asks the speaker to end once, and then says that it was asked", async () => {
    const sent = await open({ floor: [speaking, waiting], clock: clockOf(1_000) });
    press(/请结束/);
    await waitFor(() => expect(sent).toMatchObject([{ path: "/floor/ending" }]));

    const asked = { floor: [speaking, waiting], endingAskedAt: new Date().toISOString() };
    act(() => playStream("sitting", makeSitting(asked)));
    expect(screen.getByRole("button", { name: /已提示 周明远/ })).toHaveProperty("disabled", true);
  });

  it("says that the desk takes while it holds", async () => {
    await open({ floor: [waiting], isHeld: true });
    expect(screen.getByRole("button", { name: /由会控切换/ })).toBeTruthy();
  });

  it("says why a press did nothing", async () => {
    await open({ floor: [waiting] }, "conference/venue-away");
    press(/下一位/);
    expect(await screen.findByText("这个会场未在线，暂时不能点名")).toBeTruthy();
  });

  it("decides nothing before the sitting has begun", async () => {
    await open({ state: "waiting", floor: [waiting] });
    expect(screen.getByRole("button", { name: /下一位/ })).toHaveProperty("disabled", true);
    expect(screen.getByRole("button", { name: /请结束/ })).toHaveProperty("disabled", true);
  });
});
