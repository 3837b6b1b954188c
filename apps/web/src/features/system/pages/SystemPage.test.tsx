import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { seriousFaults } from "../../../../test/hallPage.tsx";
import { makeSystem } from "../../../../test/makeSystem.ts";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { SystemPage } from "./SystemPage.tsx";

const failures = [
  {
    ...{ id: "41", name: "identity/sweep", attempts: 8, mostAttempts: 8, nextAt: null },
    error: "the mail server is away",
  },
];

function openPage(state: ReturnType<typeof makeSystem> | null): string[] {
  const written: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method === "POST") {
      written.push(path);
      return Response.json({ done: true });
    }
    return path.endsWith("/system") && state !== null
      ? Response.json(state)
      : Response.json({ code: "platform/not-found" }, { status: 404 });
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: SystemPage }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <UiProvider theme="light" direction="ltr">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </UiProvider>,
  );
  return written;
}

beforeEach(async () => {
  startApi();
  await Promise.all([needWords("system"), needWords("identity")]);
});
afterEach(cleanup);

it("tells that nothing needs attention, and how everything stands", async () => {
  openPage(makeSystem());
  expect(await screen.findByText("目前没有需要处理的事项")).toBeTruthy();
  expect(screen.getByText("断电不丢失")).toBeTruthy();
  expect(screen.getByText("50.0 MB")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  expect(await seriousFaults()).toEqual([]);
});

it("says what to install where there is no media engine", async () => {
  const { media } = makeSystem();
  openPage(
    makeSystem({
      media: { ...media, is: "missing", why: "no-engine-no-go", install: "apt install golang" },
    }),
  );
  expect(await screen.findByText("apt install golang")).toBeTruthy();
  expect(screen.getByText(/请安装 Go/)).toBeTruthy();
  expect(screen.getByText("媒体引擎不可用")).toBeTruthy();
});

it("names the setting that makes the database unsafe", async () => {
  const { database } = makeSystem();
  openPage(makeSystem({ database: { ...database, unsafe: ["fsync = off"] } }));
  expect(await screen.findByText("fsync = off")).toBeTruthy();
  expect(screen.getByRole("alert")).toBeTruthy();
});

it("shows a failed job with its last error, and tries it again", async () => {
  const written = openPage(makeSystem({ jobs: { waiting: 2, running: 1, failed: 1, failures } }));
  expect(await screen.findByText("the mail server is away")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "重试" }));
  await waitFor(() => expect(written).toEqual(["/api/system/jobs/41/attempts"]));
});

it("shows nothing of the system to whoever it is not for", async () => {
  openPage(null);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("数据库")).toBeNull();
});
