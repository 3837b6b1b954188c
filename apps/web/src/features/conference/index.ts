import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { needWords } from "../../platform/i18n/words.ts";
import { lazyPage } from "../../platform/pwa/lazyPage.ts";

export { useActText } from "./desk/useActText.ts";

/** The pages of the hall, each below `/hall/<meetingId>` and each loaded when it is opened. */
export function conferenceRoutes(parent: AnyRoute): AnyRoute[] {
  const page = (
    path: string,
    component: ReturnType<typeof lazyPage>,
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
      lazyPage(() => import("./pages/DirectorPage.tsx"), "DirectorPage"),
    ),
    page(
      "screen",
      lazyPage(() => import("./pages/VenuePage.tsx"), "VenuePage"),
    ),
    page(
      "chair",
      lazyPage(() => import("./pages/ChairPage.tsx"), "ChairPage"),
    ),
    page(
      "operator",
      lazyPage(() => import("./pages/OperatorPage.tsx"), "OperatorPage"),
    ),
    page(
      "roll-call",
      lazyPage(() => import("./pages/RollCallPage.tsx"), "RollCallPage"),
    ),
    page(
      "readiness",
      lazyPage(() => import("./pages/ReadinessPage.tsx"), "ReadinessPage"),
    ),
    page(
      "clerk",
      lazyPage(() => import("./pages/ClerkPage.tsx"), "ClerkPage"),
    ),
    // Below the programme stands the meeting's topic group, with the texts of its own part.
    page(
      "watch",
      lazyPage(() => import("./pages/WatchPage.tsx"), "WatchPage"),
      ["conference", "groups"],
    ),
  ];
}
