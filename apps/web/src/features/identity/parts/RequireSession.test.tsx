import type { SessionView } from "@plenary/contract/identity/schema";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { tellSessionEnd } from "../../../platform/api/sessionEnd.ts";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { addLineSwitch } from "../../../platform/live/addLineSwitch.ts";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { PasswordStep } from "./PasswordStep.tsx";
import { RequireSession } from "./RequireSession.tsx";

const session: SessionView = {
  sessionId: "00000000-0000-4000-8000-000000000001",
  stage: "open",
  person: {
    id: "00000000-0000-4000-8000-000000000002",
    ...{ name: "周明远", title: "", sector: null, number: "0102", kind: "person" },
  },
  ...{ post: null, posts: [], rights: [], endsAt: "2026-12-01T00:00:00.000Z" },
};

const line = { end: vi.fn(), reopen: vi.fn() };
addLineSwitch(line);

/** A server that knows the old cookie until the password is changed, and then the new one alone. */
function passwordServer() {
  const asked: string[] = [];
  const changed = Promise.withResolvers<void>();
  let cookie = "old";
  let known = "old";
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    asked.push(`${request.method} ${path}`);
    const sent = cookie;
    if (path.endsWith("/password")) {
      // Written, and told to every socket of this session, before the answer is on its way.
      known = "new";
      tellSessionEnd("identity/not-signed-in");
      await changed.promise;
      cookie = "new";
      return Response.json(session);
    }
    return sent === known
      ? Response.json(session)
      : Response.json({ code: "identity/not-signed-in" }, { status: 401 });
  });
  return {
    asked,
    answer: () => changed.resolve(),
    end: () => {
      known = "nobody";
      tellSessionEnd("identity/not-signed-in");
    },
  };
}

async function openPage(): Promise<void> {
  const root = createRootRoute();
  const home = createRoute({
    getParentRoute: () => root,
    path: "/",
    component: () => (
      <RequireSession>{() => <PasswordStep onStep={() => undefined} />}</RequireSession>
    ),
  });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: "/sign-in",
    component: () => <p>sign-in</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([home, signIn]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <UiProvider theme="light" direction="ltr">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </UiProvider>,
  );
  await screen.findByLabelText("现在的密码");
}

beforeEach(async () => {
  startApi();
  line.end.mockClear();
  line.reopen.mockClear();
  await needWords("identity");
});
afterEach(cleanup);

it("keeps whoever changes their own password on their page, although the server cuts its line", async () => {
  const server = passwordServer();
  await openPage();
  for (const [label, value] of [
    ["现在的密码", "yunling-2026"],
    ["新密码", "清晨的石板路上有七只白鹭"],
    ["再输一遍新密码", "清晨的石板路上有七只白鹭"],
  ] as const) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  }
  fireEvent.click(screen.getByRole("button", { name: "保存新密码" }));
  await waitFor(() => expect(server.asked).toContain("PUT /api/session/password"));
  // While the answer with the new cookie is on its way nobody asks with the old one.
  expect(server.asked.filter((each) => each === "GET /api/session")).toHaveLength(1);
  server.answer();

  await waitFor(() => expect(line.reopen).toHaveBeenCalled());
  expect(server.asked.filter((each) => each === "GET /api/session")).toHaveLength(2);
  expect(screen.queryByText("sign-in")).toBeNull();
  expect(screen.getByLabelText("现在的密码")).toBeTruthy();
});

it("leads to the sign-in whoever was signed out from elsewhere", async () => {
  const server = passwordServer();
  await openPage();
  server.end();
  expect(await screen.findByText("sign-in", undefined, { timeout: 3_000 })).toBeTruthy();
  expect(line.end).toHaveBeenCalled();
  expect(line.reopen).not.toHaveBeenCalled();
});
