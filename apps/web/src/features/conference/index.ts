import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { needWords } from "../../platform/i18n/words.ts";

/** The pages of the hall, each below `/hall/<meetingId>` and each loaded when it is opened. */
export function conferenceRoutes(parent: AnyRoute): AnyRoute[] {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({
      getParentRoute: () => parent,
      path: `/hall/$meetingId/${path}`,
      loader: () => needWords("conference"),
      component,
    });

  return [
    page(
      "desk",
      lazyRouteComponent(() => import("./pages/DirectorPage.tsx"), "DirectorPage"),
    ),
  ];
}
