import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactElement } from "react";
import { vi } from "vitest";
import { startApi } from "../src/platform/api/startApi.ts";
import { needWords } from "../src/platform/i18n/words.ts";
import { Toasts } from "../src/ui/overlay/Toasts.tsx";
import { UiProvider } from "../src/ui/UiProvider.tsx";
import { idOf } from "./makeSitting.ts";

export interface Sent {
  method: string;
  /** Below `/api/sittings/<id>`. */
  path: string;
  body: unknown;
}

/** The server behind a page of the hall: notes each command; reads answer from `reads` by the end of their path. */
export function hallServer(reads: Record<string, unknown>, refusal: string | null = null): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method === "GET") {
      const key = Object.keys(reads).find((end) => path.endsWith(end));
      return key === undefined
        ? Response.json({ code: "platform/not-found" }, { status: 404 })
        : Response.json(reads[key]);
    }
    const text = await request.text();
    const below = path.replace(`/api/sittings/${idOf("meeting", 1)}`, "");
    sent.push({ method: request.method, path: below, body: text === "" ? null : JSON.parse(text) });
    return refusal === null
      ? Response.json({ done: true })
      : Response.json({ code: refusal }, { status: 409 });
  });
  return sent;
}

/** Shows a page of the hall at its address. */
export async function openHallPage(page: ReactElement): Promise<void> {
  startApi();
  await Promise.all([needWords("conference"), needWords("groups")]);
  const root = createRootRoute();
  const route = createRoute({
    getParentRoute: () => root,
    path: "/hall/$meetingId/page",
    component: () => page,
  });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: [`/hall/${idOf("meeting", 1)}/page`] }),
  });
  await router.load();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <UiProvider theme="light" direction="ltr">
      <QueryClientProvider client={queries}>
        {/* The router of the product is another one: its type is not this one's. */}
        <RouterProvider router={router as never} />
        <Toasts />
      </QueryClientProvider>
    </UiProvider>,
  );
}

/** What axe finds serious on the page as it stands. Colours need a real screen. */
export async function seriousFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
