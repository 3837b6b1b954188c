import type { SittingLive } from "@plenary/contract/conference/schema";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeEntry, makeSitting, makeVenue } from "../../../../test/makeSitting.ts";
import type { Hall } from "../hall.ts";
import { type HallState, outsideHall } from "../hallState.ts";
import { HallContext } from "../useHall.ts";
import { VenueScreen } from "./VenueScreen.tsx";

/** A stay in the hall that the test plays. */
function playedHall(first: Partial<HallState>) {
  const listeners = new Set<() => void>();
  let state: HallState = { ...outsideHall, link: { is: "live" }, seat: { is: "held" }, ...first };
  const hall = {
    view: "venue",
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mount: () => () => undefined,
    saw: () => undefined,
    revealed: () => undefined,
    takeOver: vi.fn(),
    unblockSound: vi.fn(),
  };
  const play = (change: Partial<HallState>) =>
    act(() => {
      state = { ...state, ...change };
      for (const listener of listeners) {
        listener();
      }
    });
  return { hall, play };
}

async function open(change: Partial<SittingLive> = {}, first: Partial<HallState> = {}) {
  const sent = hallServer({ "/media": { is: "missing", why: "no-engine-no-go" } });
  const played = playedHall(first);
  const standing = {
    meetingId: idOf("meeting", 1),
    roles: ["venue" as const],
    venueId: idOf("venue", 2),
  };
  await openHallPage(
    <HallContext value={played.hall as unknown as Hall}>
      <VenueScreen sitting={makeSitting(change)} venue={makeVenue(2)} standing={standing} isLive />
    </HallContext>,
  );
  return { ...played, sent };
}
const space = (init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key: " ", ...init });

const pauseOf = (text: string, minutes: number) => ({
  ...{ layout: "single" as const, cells: [null], strip: null },
  pause: { text, resumesAt: new Date(Date.now() + minutes * 60_000).toISOString() },
});

describe("the stage on a venue's screen", () => {
  it("counts down a pause, even while the meeting is adjourned", async () => {
    await open({ state: "adjourned", stage: pauseOf("休会十分钟", 10) });
    expect(screen.getByText("休会十分钟")).toBeTruthy();
    expect(screen.getByRole("timer").textContent).toMatch(/^(10:00|09:5\d)$/);
    expect(screen.queryByText("请稍候，会议将继续")).toBeNull();
    expect(await seriousFaults()).toEqual([]);
  });

  it("says that it goes on shortly when the time of a pause is over", async () => {
    await open({ stage: pauseOf("茶歇", -1) });
    expect(screen.getByText("即将继续")).toBeTruthy();
    expect(screen.queryByRole("timer")).toBeNull();
  });

  it("names every venue of a wall of many, and says whose signal is gone", async () => {
    const cells = [0, 1, 2, 3].map((n) => idOf("venue", n));
    const venues = [0, 1, 2, 3].map((n) => makeVenue(n, n === 3 ? { link: "lost" } : {}));
    await open({ stage: { layout: "quad", cells, strip: null }, venues });
    expect(screen.getByText("主会场")).toBeTruthy();
    expect(screen.getByText("第3分会场").parentElement?.textContent).toContain("信号中断");
    expect(screen.getAllByText("信号中断")).toHaveLength(1);
  });
});

describe("a venue's screen", () => {
  it("asks for the floor by the space bar, once", async () => {
    const { sent } = await open();
    space();
    space();
    space({ repeat: true });
    await waitFor(() => expect(sent).toMatchObject([{ method: "POST", path: "/floor" }]));
    space();
    expect(sent).toHaveLength(1);
    expect(await seriousFaults()).toEqual([]);
  });

  it("does not ask by a key that is held down from before", async () => {
    const { sent } = await open();
    space({ repeat: true });
    expect(await screen.findByRole("button", { name: "申请发言" })).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("shows its place, and gives it up only at the second press", async () => {
    const { sent } = await open({ floor: [makeEntry(1), makeEntry(2)] });
    expect(screen.getByText("已申请发言 · 第 2 位")).toBeTruthy();
    expect(screen.getByText("按“先申请先发言”")).toBeTruthy();
    space();
    fireEvent.click(screen.getByRole("button", { name: "撤回" }));
    expect(sent).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "再按一次撤回" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ method: "DELETE", path: `/floor/${idOf("floor", 2)}` }]),
    );
  });

  it("is told to be ready as the next, and that it is called", async () => {
    await open({ floor: [makeEntry(2)] });
    expect(screen.getByText("请准备 · 下一位")).toBeTruthy();
  });

  it("is asked to come to an end while it speaks", async () => {
    const floor = [makeEntry(2, { state: "speaking" })];
    await open({ floor, endingAskedAt: new Date().toISOString() });
    expect(screen.getByRole("alert").textContent).toContain("请结束发言");
  });

  it("does not tell the other venues that a speaker was asked to end", async () => {
    const floor = [makeEntry(1, { state: "speaking" })];
    await open({ floor, endingAskedAt: new Date().toISOString() });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says that the signal is lost, with the number of the try, and heals alone", async () => {
    const { play } = await open();
    play({ link: { is: "waiting", attempt: 1, retryAt: 0, why: "lost" } });
    expect(screen.getByRole("heading", { name: "信号中断" })).toBeTruthy();
    expect(screen.getByText(/第 2 次/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "申请发言" })).toBeNull();

    play({ link: { is: "live" } });
    expect(screen.queryByRole("heading", { name: "信号中断" })).toBeNull();
    expect(screen.getByRole("button", { name: "申请发言" })).toBeTruthy();
  });

  it("lifts the block on sound by any key, which asks for nothing else", async () => {
    const { hall, play, sent } = await open({}, { sound: "blocked" });
    expect(screen.getByText("声音被浏览器拦截")).toBeTruthy();
    space();
    expect(hall.unblockSound).toHaveBeenCalledTimes(1);
    expect(sent).toEqual([]);

    play({ sound: "playing" });
    space();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it("asks a person before it takes the seat from another page", async () => {
    const { hall } = await open(
      {},
      { link: { is: "ended", why: "replaced" }, seat: { is: "elsewhere" } },
    );
    expect(screen.getByRole("heading", { name: "已在别处打开" })).toBeTruthy();
    expect(hall.takeOver).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "在这里打开" }));
    expect(hall.takeOver).toHaveBeenCalledTimes(1);
  });

  it("says what is missing when there is no engine", async () => {
    await open({}, { link: { is: "waiting", attempt: 0, retryAt: 0, why: "engine-away" } });
    expect(await screen.findByText(/请安装 Go/)).toBeTruthy();
  });

  it("says what to do about a camera that was refused", async () => {
    await open({}, { camera: "refused" });
    expect(screen.getByText("摄像头未获许可")).toBeTruthy();
  });

  it("shows a post of the topic group beside the picture", async () => {
    const post = {
      pickId: "k",
      postId: "p",
      author: "段青野",
      title: "委员",
      text: "能否共用厨房？",
    };
    await open({ post: { ...post, shownAt: new Date().toISOString() } });
    expect(screen.getByRole("article", { name: "网上意见" }).textContent).toContain(
      "能否共用厨房？",
    );
  });

  it("waits for an invitation after the desk has removed it", async () => {
    await open({}, { link: { is: "ended", why: "removed" } });
    expect(screen.getByRole("heading", { name: "已退出会场" })).toBeTruthy();
    expect(screen.queryAllByRole("button")).toEqual([]);
  });
});
