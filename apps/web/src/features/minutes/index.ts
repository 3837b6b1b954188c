import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { needWords } from "../../platform/i18n/words.ts";

/** What remains of a sitting: its minutes and its timeline, each loaded when it is opened. */
export function minutesRoutes(parent: AnyRoute): AnyRoute[] {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({
      getParentRoute: () => parent,
      path: `/meetings/$meetingId/${path}`,
      // A line of the timeline is told in the words of the hall's act list.
      loader: () => Promise.all(["minutes", "conference"].map(needWords)),
      component,
    });

  return [
    page(
      "minutes",
      lazyRouteComponent(() => import("./pages/MinutesPage.tsx"), "MinutesPage"),
    ),
    page(
      "timeline",
      lazyRouteComponent(() => import("./pages/TimelinePage.tsx"), "TimelinePage"),
    ),
  ];
}
