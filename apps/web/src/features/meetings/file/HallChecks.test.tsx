import type { DeskLive } from "@plenary/contract/conference/schema";
import type { MeetingFile } from "@plenary/contract/meetings/plan";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playStream, stopStreams } from "../../../../test/fakeStreams.ts";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeDesk } from "../../../../test/makeSitting.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { HallChecks } from "./HallChecks.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(() => {
  stopStreams();
  vi.unstubAllGlobals();
});

const venues = (["main", "sub", "sub"] as const).map((kind, n) => ({ id: idOf("venue", n), kind }));
const desk = makeDesk();
const tick = { at: "2026-03-19T08:00:00.000Z", by: "吴晓棠" };
const done = {
  ticks: Object.fromEntries(desk.readiness.items.map(({ id }) => [id, tick])),
  ...{ note: "", contacts: [], signs: null },
};
const readyVenues = (...numbers: number[]): Partial<DeskLive> => ({
  readiness: {
    items: desk.readiness.items,
    venues: Object.fromEntries(numbers.map((n) => [idOf("venue", n), done])),
  },
});
const marked = (answer: "answered" | "backup" | "silent") => ({
  ...{ hasDevice: true, hasPicture: true, hasSound: true, answer, heads: 70, note: "" },
  ...{ at: "2026-03-19T09:00:00.000Z", by: "叶知秋" },
});

async function open(
  live: Partial<DeskLive>,
  { role = "clerk", state = "planned" }: { role?: MeetingRole; state?: string } = {},
) {
  hallServer({});
  await needWords("meetings");
  playStream("desk", makeDesk(live));
  const file = {
    ...{ id: idOf("meeting", 1), state, venues, myRoles: [role] },
    can: { ready: state === "planned" },
  } as unknown as MeetingFile;
  await openHallPage(<HallChecks file={file} />);
}
const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
const mayBeReady = /可以确认联调完成/;

describe("the checks on a meeting's file", () => {
  it("say how many venues are ready and lead to both lists", async () => {
    await open(readyVenues(0, 1));
    expect(hrefOf("联调 2/3 就绪")).toBe(`/hall/${idOf("meeting", 1)}/readiness`);
    expect(hrefOf("尚未点名")).toBe(`/hall/${idOf("meeting", 1)}/roll-call`);
    expect(screen.queryByText(mayBeReady)).toBeNull();
    expect(await seriousFaults()).toEqual([]);
  });

  it("tell the planner when the last venue is ready, as long as the step is to be taken", async () => {
    await open(readyVenues(0, 1, 2));
    expect(screen.getByRole("status").textContent).toMatch(mayBeReady);
  });

  it("tell nothing of a step that was taken", async () => {
    await open(readyVenues(0, 1, 2), { state: "ready" });
    expect(hrefOf("联调 3/3 就绪")).toContain("/readiness");
    expect(screen.queryByText(mayBeReady)).toBeNull();
  });

  it("count a standby line as an answer, and do not hold a call with a silent venue for done", async () => {
    const [first, second] = [idOf("venue", 1), idOf("venue", 2)];
    await open({ roll: { [first]: marked("backup"), [second]: marked("silent") } });
    expect(hrefOf("点名 1 应答")).toContain("/roll-call");
    expect(screen.getByText("1 无应答")).toBeTruthy();
    expect(screen.queryByText(mayBeReady)).toBeNull();
  });

  it("hold a call to which every sub-venue has answered for done", async () => {
    const [first, second] = [idOf("venue", 1), idOf("venue", 2)];
    await open({ roll: { [first]: marked("answered"), [second]: marked("backup") } });
    expect(screen.getByText(mayBeReady)).toBeTruthy();
  });

  it("are not shown to whom the roster gives no desk, nor before the notice", async () => {
    await open(readyVenues(0), { role: "observer" });
    expect(screen.queryByRole("link")).toBeNull();
    await open(readyVenues(0), { state: "approved" });
    expect(screen.queryByRole("link")).toBeNull();
  });
});
