import type { Standing } from "@plenary/contract/conference/schema";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { idOf, makeDesk, makeSitting } from "../../../../test/makeSitting.ts";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { dropStreams } from "../../../platform/live/sharedStream.ts";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { DirectorPage } from "./DirectorPage.tsx";

// No line to the server: the page stands on what it has read, as on a bad day.
vi.mock("../../../platform/live/liveSocket.ts", () => ({
  liveSocket: () => {
    const socket = {
      connected: false,
      connect: () => socket,
      disconnect: () => socket,
      on: () => socket,
      emit: () => socket,
      timeout: () => socket,
    };
    return { ...socket, volatile: socket };
  },
}));
vi.mock("../useMeetingId.ts", () => ({ useMeetingId: () => idOf("meeting", 1) }));

function openPage(roles: Standing["roles"] | null) {
  const asked: string[] = [];
  const answers: Record<string, unknown> = {
    sitting: { seq: 3, at: "2026-11-23T02:00:00.000Z", state: makeSitting() },
    desk: { seq: 3, at: "2026-11-23T02:00:00.000Z", state: makeDesk() },
    standing: { meetingId: idOf("meeting", 1), roles, venueId: null },
    session: { person: { id: idOf("meeting", 9) } },
    media: { is: "ready", version: "1.13.5", done: null, total: null, why: null, install: null },
  };
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    asked.push(path);
    const name = Object.keys(answers).find((key) => path.includes(`/${key}`)) ?? "";
    const what = path.endsWith("/standing") ? "standing" : name;
    if (roles === null && what !== "media") {
      const code = what === "standing" ? "conference/not-found" : "platform/stream-not-found";
      return Response.json({ code, status: 404 }, { status: 404 });
    }
    return Response.json(answers[what] ?? { code: "platform/not-found" });
  });
  render(
    <UiProvider theme="dark" direction="ltr">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <DirectorPage />
      </QueryClientProvider>
    </UiProvider>,
  );
  return asked;
}

beforeEach(async () => {
  dropStreams();
  startApi();
  await needWords("conference");
});

it("opens the desk for whoever directs the sitting", async () => {
  openPage(["director"]);
  expect(await screen.findByRole("button", { name: /切换 TAKE/ })).toBeTruthy();
});

it("tells a member of the sitting that the desk is not theirs, and does not ask for its stream", async () => {
  const asked = openPage(["member"]);
  expect(await screen.findByRole("heading", { name: "这里是会控台" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /切换/ })).toBeNull();
  expect(asked.some((path) => path.includes("/streams/desk"))).toBe(false);
});

it("tells a stranger that there is no such sitting", async () => {
  openPage(null);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("十一月月度协商座谈会")).toBeNull();
});
