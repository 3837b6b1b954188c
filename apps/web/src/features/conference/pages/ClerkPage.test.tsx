import type { DeskLive, Pick as Picked, SittingLive } from "@plenary/contract/conference/schema";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playStream, stopStreams } from "../../../../test/fakeStreams.ts";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeDesk, makeEntry, makeSitting } from "../../../../test/makeSitting.ts";
import { ClerkPage } from "./ClerkPage.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(stopStreams);

const at = new Date().toISOString();
const post = {
  id: idOf("pick", 7),
  no: 1,
  author: { id: null, name: "段青野", title: "委员", role: "member" },
  at,
  text: "山区助餐点能否与村小食堂共用厨房？",
  pictures: [],
  replyTo: null,
  isAnswer: false,
  fold: null,
  marks: [],
};
const pick = (state: Picked["state"]): Picked => ({
  id: idOf("pick", 1),
  postId: post.id,
  author: "段青野",
  title: "委员",
  text: post.text,
  state,
  pickedAt: at,
  shownAt: null,
  answer: null,
});

async function open(sitting: Partial<SittingLive> = {}, desk: Partial<DeskLive> = {}) {
  // A desk of 1440: all three columns stand side by side.
  Object.assign(window, { innerWidth: 1440 });
  const sent = hallServer({
    "/standing": { meetingId: idOf("meeting", 1), roles: ["clerk"], venueId: null },
  });
  playStream("sitting", makeSitting({ groupId: idOf("item", 9), ...sitting }));
  playStream("desk", { ...makeDesk(), picks: [], ...desk });
  playStream("group", { title: "", notice: "", state: "open", count: 1, posts: [post], reads: {} });
  await openHallPage(<ClerkPage />);
  return sent;
}

describe("the clerk's desk", () => {
  it("picks a post of the topic group for the chair", async () => {
    const sent = await open();
    fireEvent.click(await screen.findByRole("button", { name: "选送" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ path: "/picks", body: { postId: post.id } }]),
    );
    expect(await seriousFaults()).toEqual([]);
  });

  it("does not offer to pick what is already picked", async () => {
    await open({}, { picks: [pick("picked")] });
    expect(await screen.findByRole("button", { name: "上屏" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "选送" })).toBeNull();
  });

  it("takes a shown post off the screens", async () => {
    const shown = { pickId: idOf("pick", 1), postId: post.id, author: "", title: "", text: "" };
    const sent = await open({ post: { ...shown, shownAt: at } }, { picks: [pick("shown")] });
    fireEvent.click(await screen.findByRole("button", { name: "撤下" }));
    await waitFor(() => expect(sent).toMatchObject([{ method: "DELETE", path: "/post" }]));
  });

  it("writes back what was answered, and not before it says who answered", async () => {
    const sent = await open({}, { picks: [pick("shown")] });
    fireEvent.click(await screen.findByRole("button", { name: "写回回应" }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.change(dialog.getByLabelText("回应内容"), { target: { value: "明年起先行试点。" } });
    fireEvent.click(dialog.getByRole("button", { name: "写回议题群" }));
    expect(await dialog.findByText("请填写回应人")).toBeTruthy();
    expect(sent).toEqual([]);

    fireEvent.change(dialog.getByLabelText("回应人"), { target: { value: "省民政厅 方立言" } });
    fireEvent.click(dialog.getByRole("button", { name: "写回议题群" }));
    await waitFor(() =>
      expect(sent).toMatchObject([
        { path: `/picks/${idOf("pick", 1)}/answer`, body: { by: "省民政厅 方立言" } },
      ]),
    );
  });

  it("calls the next without a reason, and another only with one", async () => {
    const sent = await open({ floor: [makeEntry(1), makeEntry(2)] });
    fireEvent.click(await screen.findByRole("button", { name: "点名 委员2" }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "点名" }));
    expect(await dialog.findByText("请写明理由")).toBeTruthy();
    expect(sent).toEqual([]);

    fireEvent.change(dialog.getByLabelText("理由"), { target: { value: "主席提前" } });
    fireEvent.click(dialog.getByRole("button", { name: "点名" }));
    await waitFor(() => expect(sent).toMatchObject([{ body: { reason: "主席提前" } }]));
    fireEvent.click(screen.getByRole("button", { name: "点名 委员1", hidden: true }));
    await waitFor(() => expect(sent[1]).toMatchObject({ body: { reason: "" } }));
  });

  it("only reads before the doors are open", async () => {
    await open(
      { state: "planned", agenda: [], floor: [makeEntry(1)] },
      { picks: [pick("picked")] },
    );
    expect(await screen.findByText("没有议程")).toBeTruthy();
    for (const name of [/点名/, /上屏/, /退回/, "选送"]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
  });
});
