import type { SittingLive } from "@plenary/contract/conference/schema";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createEvent, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { idOf, makeDesk, makeSitting, makeVenue } from "../../../../test/makeSitting.ts";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { Desk } from "./Desk.tsx";

const me = idOf("meeting", 8);
const v = (n: number) => idOf("venue", n);
const quad = (...cells: (string | null)[]) => ({
  armed: { stage: { layout: "quad" as const, cells, strip: null }, floorId: null },
});

/** The server as the network sees it: notes what is ordered. */
function fakeServer() {
  const sent: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace(`/api/sittings/${idOf("meeting", 1)}`, "");
    if (request.method !== "GET") {
      const text = await request.text();
      sent.push({ method: request.method, path, body: text === "" ? null : JSON.parse(text) });
    }
    return Response.json({ is: "ready", version: "1", done: true, takeId: idOf("meeting", 2) });
  });
  return sent;
}

const openDesk = (change: Partial<SittingLive> = {}) =>
  render(
    <UiProvider theme="dark" direction="ltr">
      <QueryClientProvider client={new QueryClient()}>
        <Desk sitting={makeSitting(change)} live={makeDesk()} myId={me} />
      </QueryClientProvider>
    </UiProvider>,
  );
const press = (code: string) => fireEvent.keyDown(window, { code, key: code });
const cell = (n: number) => screen.getByRole("button", { name: new RegExp(`^第 ${n} 格`) });
const tile = (n: number) => screen.getByTitle(new RegExp(`^第${n}分会场`));

beforeEach(async () => {
  startApi();
  await needWords("conference");
});

describe("the cells of the preview", () => {
  it("are four by F4, filled with whoever is there", async () => {
    const sent = fakeServer();
    openDesk();
    press("F4");
    await waitFor(() => {
      expect(sent).toEqual([
        {
          ...{ method: "PUT", path: "/armed" },
          body: { layout: "quad", venueIds: [v(0), v(1), v(2), v(3)] },
        },
      ]);
    });
  });

  it("take the next chosen venue of the wall, once one of them is chosen", async () => {
    const sent = fakeServer();
    openDesk(quad(v(0), null, null, null));
    fireEvent.click(cell(2));
    expect(cell(2).getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(tile(4), { detail: 1 });
    await waitFor(() => {
      expect(sent.at(-1)?.body).toEqual({ layout: "quad", venueIds: [v(0), v(4), null, null] });
    });
    expect(cell(3).getAttribute("aria-pressed")).toBe("true");
  });

  it("change places when a second one is chosen, and are cleared by Delete", async () => {
    const sent = fakeServer();
    openDesk(quad(v(0), v(1), v(2), v(3)));
    fireEvent.click(cell(1));
    fireEvent.click(cell(4));
    await waitFor(() => {
      expect(sent.at(-1)?.body).toEqual({ layout: "quad", venueIds: [v(3), v(1), v(2), v(0)] });
    });
    fireEvent.click(cell(2));
    press("Delete");
    await waitFor(() => {
      expect(sent.at(-1)?.body).toEqual({ layout: "quad", venueIds: [v(0), null, v(2), v(3)] });
    });
  });

  it("take a venue that is dragged from the wall", async () => {
    const sent = fakeServer();
    openDesk(quad(v(0), null, null, null));
    const held = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => held.set(type, value),
      getData: (type: string) => held.get(type) ?? "",
      get types() {
        return [...held.keys()];
      },
    };
    const drag = (name: "dragStart" | "dragOver" | "drop", target: Element) => {
      const event = createEvent[name](target);
      Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
      fireEvent(target, event);
      return event;
    };
    drag("dragStart", tile(3));
    expect(drag("dragOver", cell(4)).defaultPrevented).toBe(true);
    drag("drop", cell(4));
    await waitFor(() => {
      expect(sent.at(-1)?.body).toEqual({ layout: "quad", venueIds: [v(0), null, null, v(3)] });
    });
  });

  it("turn to the next venues by N", async () => {
    const sent = fakeServer();
    openDesk(quad(v(0), v(1), v(2), v(3)));
    press("KeyN");
    await waitFor(() => {
      expect(sent.at(-1)?.body).toEqual({ layout: "quad", venueIds: [v(4), v(0), v(1), v(2)] });
    });
  });

  it("keep the name of a venue that has fallen out, and say that its signal is gone", () => {
    fakeServer();
    const venues = [0, 1, 2, 3].map((n) => makeVenue(n, n === 1 ? { link: "lost" } : {}));
    const stage = { layout: "quad" as const, cells: [v(0), v(1), v(2), v(3)], strip: null };
    openDesk({ venues, stage });
    const programme = within(screen.getByRole("region", { name: "播出 PROGRAMME" }));
    expect(programme.getByText("第1分会场").parentElement?.textContent).toContain("信号中断");
    expect(programme.getByText("第2分会场").parentElement?.textContent).not.toContain("信号中断");
  });
});

describe("the broadcast of a venue, the pause and the lock", () => {
  it("broadcasts the venue in focus by B", async () => {
    const sent = fakeServer();
    openDesk();
    fireEvent.click(tile(2), { detail: 1 });
    press("KeyB");
    await waitFor(() => {
      expect(sent).toEqual([{ method: "POST", path: `/venues/${v(2)}/broadcast`, body: null }]);
    });
  });

  it("loads a pause with its words and the time at which it ends", async () => {
    const sent = fakeServer();
    openDesk();
    fireEvent.click(screen.getByRole("button", { name: /休息/ }));
    const words = await screen.findByRole("textbox", { name: /文字/ });
    fireEvent.change(words, { target: { value: "茶歇" } });
    const before = Date.now();
    fireEvent.click(screen.getByRole("button", { name: "装入预监" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const body = sent[0]?.body as { pause: { text: string; resumesAt: string } } | undefined;
    expect(body?.pause.text).toBe("茶歇");
    const lasts = Date.parse(body?.pause.resumesAt ?? "") - before;
    expect(Math.round(lasts / 60_000)).toBe(10);
  });

  it("does not take while another director has locked, whose lock is lifted only after a question", async () => {
    const sent = fakeServer();
    const lock = { personId: idOf("meeting", 7), by: "宋以宁", at: "2026-11-23T02:00:00.000Z" };
    openDesk({ ...quad(v(0), v(1), v(2), v(3)), lock });
    expect(screen.getByRole("button", { name: /切换 TAKE/ }).hasAttribute("disabled")).toBe(true);
    press("Space");
    fireEvent.click(screen.getByRole("button", { name: "宋以宁 锁定" }));
    fireEvent.click(await screen.findByRole("button", { name: "强制解除" }));
    await waitFor(() => {
      expect(sent).toEqual([
        { method: "PUT", path: "/lock", body: { isLocked: false, isForced: true } },
      ]);
    });
  });
});

describe("the polling tour", () => {
  it("is sent round the venues that are there, at the assembly's pace", async () => {
    const sent = fakeServer();
    openDesk();
    fireEvent.click(screen.getByRole("button", { name: "开始循环广播" }));
    await waitFor(() => {
      expect(sent[0]?.body).toEqual({ to: "begun", choice: { of: "joined" }, seconds: 15 });
    });
  });

  it("goes round a list that was put together, and stays as long as is wished", async () => {
    const sent = fakeServer();
    openDesk();
    for (const n of [3, 1]) {
      fireEvent.click(tile(n), { detail: 1 });
      fireEvent.click(screen.getByRole("button", { name: "入轮询" }));
    }
    fireEvent.click(screen.getByRole("radio", { name: "名单 2" }));
    fireEvent.click(screen.getByRole("button", { name: "延长停留" }));
    fireEvent.click(screen.getByRole("button", { name: "开始循环广播" }));
    await waitFor(() => {
      const choice = { of: "list", venueIds: [v(3), v(1)] };
      expect(sent[0]?.body).toEqual({ to: "begun", choice, seconds: 20 });
    });
  });

  it("goes round the venues that a search has found, as those of one prefecture", async () => {
    const sent = fakeServer();
    openDesk();
    const search = screen.getByRole("textbox", { name: "会场名或拼音首字母" });
    fireEvent.change(search, { target: { value: "第2" } });
    fireEvent.click(screen.getByRole("button", { name: "这 1 个会场入轮询名单" }));
    fireEvent.click(screen.getByRole("radio", { name: "名单 1" }));
    fireEvent.click(screen.getByRole("button", { name: "开始循环广播" }));
    await waitFor(() => {
      expect(sent[0]?.body).toMatchObject({ choice: { of: "list", venueIds: [v(2)] } });
    });
  });

  it("shows every desk where it stands, and is paused from any of them", async () => {
    const sent = fakeServer();
    const tour = {
      ...{ choice: { of: "joined" as const }, seconds: 15, state: "running" as const },
      ...{ venueId: v(1), nextId: v(2), stepAt: new Date(Date.now() + 9_000).toISOString() },
    };
    openDesk({ tour });
    const region = within(screen.getByRole("region", { name: "轮询" }));
    expect(region.getByText(/下一个 第2分会场/).textContent).toMatch(/还有 \d+ 秒/);
    fireEvent.click(region.getByRole("button", { name: "暂停循环广播" }));
    press("KeyP");
    await waitFor(() => {
      expect(sent.map((each) => each.body)).toContainEqual({ to: "paused" });
    });
  });

  it("walks this desk's own focus, and pauses when the director looks elsewhere", () => {
    fakeServer();
    openDesk();
    fireEvent.click(screen.getByRole("button", { name: "开始循环观看" }));
    expect(screen.getByRole("heading", { level: 3, name: "第1分会场" })).toBeTruthy();
    fireEvent.click(tile(3), { detail: 1 });
    expect(screen.getByRole("button", { name: "继续循环观看" })).toBeTruthy();
  });
});

it("can be worked by those who cannot see it", async () => {
  fakeServer();
  const { container } = openDesk(quad(v(0), v(1), null, null));
  const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.map((each) => [each.id, each.nodes.map((node) => node.html)])).toEqual(
    [],
  );
});
