import type { GroupLive, GroupView, PostView } from "@plenary/contract/groups/schema";
import { fireEvent, screen } from "@testing-library/react";
import { act } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { create } from "zustand";
import { hallServer, openHallPage } from "../../../../test/hallPage.tsx";
import { PostList } from "./PostList.tsx";

const shown = create<{ count: number }>()(() => ({ count: 3 }));

const post = (no: number): PostView => ({
  id: `post-${no}`,
  no,
  at: `2026-11-12T02:${String(no).padStart(2, "0")}:00.000Z`,
  author: { id: `person-${no}`, name: `委员${no}`, title: "", role: "member" },
  text: `第 ${no} 条`,
  pictures: [],
  replyTo: null,
  isAnswer: false,
  marks: [],
  fold: null,
});

function Page() {
  const { count } = shown();
  const posts = Array.from({ length: count }, (_, place) => post(place + 1));
  const live = { state: "open", posts, count, reads: {} } as unknown as GroupLive;
  const group = { id: "group-1", readUpTo: 0, notice: "", can: {} } as unknown as GroupView;
  return <PostList group={group} live={live} sent={0} />;
}

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
});

it("counts what has come since the reader went up, and forgets it at the end", async () => {
  hallServer({});
  await openHallPage(<Page />);
  const box = screen.getByText("第 1 条").closest("[data-scroll]") as HTMLElement;
  let scrollHeight = 900;
  Object.defineProperties(box, {
    scrollHeight: { get: () => scrollHeight },
    clientHeight: { get: () => 300 },
  });
  box.scrollTop = 100;
  fireEvent.scroll(box);
  expect(screen.getByRole("button", { name: "到最新" })).toBeTruthy();

  await act(async () => shown.setState({ count: 5 }));
  scrollHeight = 1_500;
  fireEvent.click(screen.getByRole("button", { name: "2 条新消息" }));
  expect(box.scrollTop).toBe(1_500);
  expect(screen.queryByRole("button", { name: /新消息|到最新/ })).toBeNull();
});
