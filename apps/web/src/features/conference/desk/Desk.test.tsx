import type { RollCall } from "@plenary/contract/conference/rollCall/schema";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { idOf, makeDesk, makeEntry, makeSitting, makeVenue } from "../../../../test/makeSitting.ts";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { Toasts } from "../../../ui/overlay/Toasts.tsx";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { Desk } from "./Desk.tsx";

interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** The server as the network sees it: notes what arrives and answers when the test lets it. */
function fakeServer() {
  const sent: Sent[] = [];
  const held: (() => void)[] = [];
  let refusal: string | null = null;
  let isHolding = false;

  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace(`/api/sittings/${idOf("meeting", 1)}`, "");
    if (request.method === "GET") {
      return Response.json({
        is: "ready",
        version: "1.13.5",
        done: null,
        total: null,
        why: null,
        install: null,
      });
    }
    const text = await request.text();
    sent.push({ method: request.method, path, body: text === "" ? null : JSON.parse(text) });
    if (isHolding) {
      await new Promise<void>((resolve) => held.push(resolve));
    }
    return refusal === null
      ? Response.json({ done: true, takeId: idOf("meeting", 2), closed: 2 })
      : Response.json({ code: refusal, status: 409 }, { status: 409 });
  });
  return {
    sent,
    refuse: (code: string) => {
      refusal = code;
    },
    hold: () => {
      isHolding = true;
    },
    release: () => {
      isHolding = false;
      for (const go of held.splice(0)) {
        go();
      }
    },
  };
}

const queue = [makeEntry(1, { kind: "booked", order: 1 }), makeEntry(2, { order: 2 })];
const armed = {
  stage: {
    layout: "single" as const,
    cells: [idOf("venue", 1)],
    strip: { name: "委员1", title: "省政协委员", venue: "第1分会场" },
  },
  floorId: idOf("floor", 1),
};
const speaking = makeEntry(3, { state: "speaking", speaker: "周明远" });
const clock = {
  floorId: speaking.id,
  limitMs: 300_000,
  startedAt: "2026-11-23T02:20:00.000Z",
  pausedAt: "2026-11-23T02:21:00.000Z",
  pausedMs: 0,
};

function openDesk(change: Partial<SittingLive> = {}) {
  const sitting = makeSitting({ floor: [...queue, speaking], armed, clock, ...change });
  const desk = makeDesk({
    venues: {
      [idOf("venue", 0)]: {
        operator: "吴晓棠",
        operatorPhone: "13900004417",
        heads: 70,
        line: null,
      },
    },
    actsTotal: 1,
    acts: [
      {
        id: idOf("item", 90),
        at: "2026-11-23T02:20:00.000Z",
        by: "沈砚",
        what: "called",
        values: { speaker: "周明远", venue: "第3分会场" },
      },
    ],
    picks: [
      {
        id: idOf("pick", 1),
        postId: idOf("pick", 101),
        author: "程若谷",
        title: "省政协委员",
        text: "助浴车怎么补？",
        state: "picked",
        pickedAt: "2026-11-23T02:10:00.000Z",
        shownAt: null,
        answer: null,
      },
    ],
  });
  return render(
    <UiProvider theme="dark" direction="ltr">
      <QueryClientProvider client={new QueryClient()}>
        <Desk sitting={sitting} live={desk} />
        <Toasts />
      </QueryClientProvider>
    </UiProvider>,
  );
}

const press = (code: string, change: object = {}, target: Element | Window = window) =>
  fireEvent.keyDown(target, { code, key: code, ...change });

beforeEach(async () => {
  startApi();
  await needWords("conference");
});

describe("the director's desk", () => {
  it("arms a place of the queue by its digit, and nothing where nobody waits", async () => {
    const server = fakeServer();
    openDesk();
    press("Digit2");
    press("Digit5");
    await waitFor(() => {
      expect(server.sent).toEqual([
        { method: "PUT", path: "/armed", body: { floorId: idOf("floor", 2) } },
      ]);
    });
  });

  it("does not arm a place whose venue is not in the room", async () => {
    const server = fakeServer();
    openDesk({
      venues: [makeVenue(0), makeVenue(1), makeVenue(2, { link: "lost" }), makeVenue(3)],
    });
    press("Digit2");
    press("Digit1");
    await waitFor(() => {
      expect(server.sent.map((each) => each.body)).toEqual([{ floorId: idOf("floor", 1) }]);
    });
  });

  it("takes once by the space bar, however often it is pressed before the answer", async () => {
    const server = fakeServer();
    server.hold();
    openDesk();
    await act(async () => {
      press("Space");
    });
    await act(async () => {
      press("Space", { repeat: true });
      press("Space");
    });
    await waitFor(() => {
      expect(server.sent.filter((each) => each.path === "/takes")).toHaveLength(1);
    });

    await act(async () => {
      server.release();
    });
    await waitFor(() => {
      expect(
        screen.getByRole("button", { name: /切换 TAKE/ }).getAttribute("aria-busy"),
      ).toBeNull();
    });
    await act(async () => {
      press("Space");
    });
    await waitFor(() => {
      expect(server.sent.filter((each) => each.path === "/takes")).toHaveLength(2);
    });
  });

  it("says during a roll call that space is the call's, and takes only by a click", async () => {
    const server = fakeServer();
    const calling: RollCall = {
      ...{ state: "calling", round: "first", turn: 4, venueId: idOf("venue", 2) },
      ...{ calledAt: "2026-11-23T01:40:00.000Z", phrase: "", hintMs: 15_000 },
    };
    const loaded = { ...armed, floorId: null };
    openDesk({ state: "waiting", floor: [], clock: null, rollCall: calling, armed: loaded });
    const take = screen.getByRole("button", { name: /切换 TAKE/ });
    expect(take.textContent).toContain("点按");
    expect(take.textContent).not.toContain("空格");
    expect(take.getAttribute("aria-keyshortcuts")).toBeNull();
    press("Space");
    press("Space", {}, take);
    await waitFor(() => expect(server.sent.map((each) => each.path)).toEqual(["/roll-call"]));
    fireEvent.click(take);
    await waitFor(() =>
      expect(server.sent.map((each) => each.path)).toEqual(["/roll-call", "/takes"]),
    );

    press("Slash", { key: "?", shiftKey: true });
    const sheet = within(await screen.findByRole("dialog"));
    expect(sheet.getByText("记下并叫下一个")).toBeTruthy();
    expect(sheet.queryByText("切换")).toBeNull();
  });

  it("gives space back to TAKE when the roll call pauses", () => {
    fakeServer();
    const paused: RollCall = {
      ...{ state: "paused", round: "first", turn: 4, venueId: idOf("venue", 2) },
      ...{ calledAt: null, phrase: "", hintMs: 15_000 },
    };
    openDesk({ state: "waiting", floor: [], clock: null, rollCall: paused });
    const take = screen.getByRole("button", { name: /切换 TAKE/ });
    expect(take.getAttribute("aria-keyshortcuts")).toBe("Space");
  });

  it("narrows the wall to the venues that are not ready", () => {
    fakeServer();
    openDesk();
    const chip = screen.getByRole("button", { name: /^未就绪/ });
    expect(chip.textContent).toContain(String(makeSitting().venues.length));
    fireEvent.click(chip);
    expect(chip.getAttribute("aria-pressed")).toBe("true");
  });

  it("says which programme it takes after, so that of two directors one takes", async () => {
    const server = fakeServer();
    const take = { id: idOf("item", 50), at: "2026-11-23T02:20:00.000Z", wasArmed: true };
    openDesk({ take });
    press("Space");
    await waitFor(() => {
      expect(server.sent).toEqual([{ method: "POST", path: "/takes", body: { after: take.id } }]);
    });
  });

  it("takes by the space bar even with the focus on another button, which is not pressed", async () => {
    const server = fakeServer();
    openDesk();
    const mute = screen.getByRole("button", { name: /全场静音/ });
    mute.focus();
    const wasLeftToTheButton = press("Space", {}, mute);
    expect(wasLeftToTheButton).toBe(false);
    await waitFor(() => {
      expect(server.sent.map((each) => each.path)).toEqual(["/takes"]);
    });
  });

  it("does nothing by keys while someone types in the search", async () => {
    const server = fakeServer();
    openDesk();
    press("KeyF");
    const search = screen.getByRole("textbox", { name: "会场名或拼音首字母" });
    expect(document.activeElement).toBe(search);

    for (const code of ["Space", "Digit1", "KeyM", "KeyQ", "KeyT", "Enter"]) {
      press(code, {}, search);
    }
    fireEvent.change(search, { target: { value: "d2" } });
    expect(screen.getByRole("button", { name: /第2分会场/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /第4分会场/ })).toBeNull();

    // Something that does arrive, so that what did not arrive is not merely late.
    fireEvent.keyDown(search, { key: "Escape", code: "Escape" });
    press("KeyM");
    await waitFor(() => {
      expect(server.sent.map((each) => each.path)).toEqual(["/silence"]);
    });
  });

  it("walks the wall, loads the venue in focus and turns its microphone", async () => {
    const server = fakeServer();
    openDesk();
    press("BracketRight");
    const focus = screen.getByRole("complementary", { name: /关注会场/ });
    expect(within(focus).getByRole("heading", { level: 3 }).textContent).toBe("第1分会场");

    press("Enter");
    press("KeyQ");
    await waitFor(() => {
      expect(server.sent).toEqual([
        {
          method: "PUT",
          path: "/armed",
          body: { layout: "single", venueIds: [idOf("venue", 1)] },
        },
        {
          method: "PUT",
          path: `/venues/${idOf("venue", 1)}/microphone`,
          body: { isOpen: true },
        },
      ]);
    });
  });

  it("lets a stopped clock run and adds a minute", async () => {
    const server = fakeServer();
    openDesk();
    await act(async () => {
      press("KeyT");
    });
    await waitFor(() => {
      expect(server.sent.at(-1)?.body).toEqual({ to: "running" });
      expect(screen.getByRole("button", { name: /走表/ }).getAttribute("aria-busy")).toBeNull();
    });
    await act(async () => {
      press("Equal", { key: "=" });
    });
    await waitFor(() => {
      expect(server.sent.at(-1)?.body).toEqual({ to: "extended", minutes: 1 });
    });
  });

  it("calls the next at once, and asks for a reason out of turn", async () => {
    const server = fakeServer();
    openDesk();
    fireEvent.click(screen.getByRole("button", { name: "点名委员1" }));
    await waitFor(() => {
      expect(server.sent).toMatchObject([{ path: `/floor/${idOf("floor", 1)}/call` }]);
    });

    fireEvent.click(screen.getByRole("button", { name: "点名委员2" }));
    const dialog = await screen.findByRole("dialog");
    const call = within(dialog).getByRole("button", { name: "点名" });
    expect(call.hasAttribute("disabled")).toBe(true);
    fireEvent.change(within(dialog).getByLabelText(/理由/), { target: { value: "回应助餐一题" } });
    press("Space", {}, within(dialog).getByLabelText(/理由/));
    fireEvent.submit(within(dialog).getByLabelText(/理由/));
    await waitFor(() => {
      expect(server.sent.at(-1)).toEqual({
        method: "POST",
        path: `/floor/${idOf("floor", 2)}/call`,
        body: { reason: "回应助餐一题" },
      });
    });
    expect(server.sent).toHaveLength(2);
  });

  it("asks before the sitting is closed, and says for whom it ends", async () => {
    const server = fakeServer();
    openDesk();
    fireEvent.click(screen.getByRole("button", { name: "结束会议" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("5 个会场");
    expect(server.sent).toEqual([]);

    fireEvent.submit(within(dialog).getByText(/5 个会场/));
    await waitFor(() => {
      expect(server.sent).toEqual([{ method: "PUT", path: "/state", body: { step: "close" } }]);
    });
  });

  it("says in one sentence when someone else was first", async () => {
    const server = fakeServer();
    server.refuse("conference/nobody-speaking");
    openDesk();
    fireEvent.click(screen.getByRole("button", { name: "结束发言" }));
    expect(await screen.findByText(/没有人在发言|无人发言/)).toBeTruthy();
  });

  it("offers nothing that has no effect before the doors open", () => {
    fakeServer();
    openDesk({ state: "planned", sittingSince: null, floor: [], armed: null, clock: null });
    const take = screen.getByRole("button", { name: /切换 TAKE/ });
    expect(take.hasAttribute("disabled")).toBe(true);
    expect(take.textContent).toContain("会议未开门");
    expect(screen.queryByRole("button", { name: /停表|走表/ })).toBeNull();
    expect(screen.getByRole("button", { name: "开门候会" })).toBeTruthy();
  });

  it("declares the rule of the queue at the queue's head, before the doors open too", async () => {
    const server = fakeServer();
    const { unmount } = openDesk({ state: "planned" });
    const choice = screen.getByRole("combobox", { name: "发言次序" });
    expect(choice).toHaveProperty("value", "first-come");
    fireEvent.change(choice, { target: { value: "unspoken-first" } });
    await waitFor(() =>
      expect(server.sent).toEqual([
        { method: "PUT", path: "/order", body: { rule: "unspoken-first" } },
      ]),
    );
    unmount();
    openDesk({ rules: { ...makeSitting().rules, orderRule: "alternating" } });
    expect(screen.getByRole("combobox", { name: "发言次序" })).toHaveProperty(
      "value",
      "alternating",
    );
  });

  it("has nothing that a screen reader would stumble over", async () => {
    fakeServer();
    const { container } = openDesk();
    const { violations } = await axe.run(container, {
      // Colours are looked at in pictures: here nothing is painted.
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  });
});
