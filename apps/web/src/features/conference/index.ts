import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { needWords } from "../../platform/i18n/words.ts";

export { useActText } from "./desk/useActText.ts";

/** The pages of the hall, each below `/hall/<meetingId>` and each loaded when it is opened. */
export function conferenceRoutes(parent: AnyRoute): AnyRoute[] {
  const page = (
    path: string,
    component: ReturnType<typeof lazyRouteComponent>,
    parts: readonly string[] = ["conference"],
  ) =>
    createRoute({
      getParentRoute: () => parent,
      path: `/hall/$meetingId/${path}`,
      loader: () => Promise.all(parts.map(needWords)),
      component,
    });

  return [
    page(
      "desk",
      lazyRouteComponent(() => import("./pages/DirectorPage.tsx"), "DirectorPage"),
    ),
    page(
      "screen",
      lazyRouteComponent(() => import("./pages/VenuePage.tsx"), "VenuePage"),
    ),
    page(
      "chair",
      lazyRouteComponent(() => import("./pages/ChairPage.tsx"), "ChairPage"),
    ),
    page(
      "operator",
      lazyRouteComponent(() => import("./pages/OperatorPage.tsx"), "OperatorPage"),
    ),
    page(
      "clerk",
      lazyRouteComponent(() => import("./pages/ClerkPage.tsx"), "ClerkPage"),
    ),
    // Below the programme stands the meeting's topic group, with the texts of its own part.
    page(
      "watch",
      lazyRouteComponent(() => import("./pages/WatchPage.tsx"), "WatchPage"),
      ["conference", "groups"],
    ),
  ];
}
