import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { needWords } from "../../platform/i18n/words.ts";

export { useMeetings } from "./api.ts";
export { MeetingNotices } from "./notices/MeetingNotices.tsx";

/** Where an office prepares its meetings: the list, and the file of each. */
export function meetingsRoutes(parent: AnyRoute): AnyRoute[] {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      loader: () => Promise.all(["meetings", "identity"].map(needWords)),
      component,
    });

  return [
    page(
      "/meetings",
      lazyRouteComponent(() => import("./pages/MeetingsPage.tsx"), "MeetingsPage"),
    ),
    page(
      "/meetings/$meetingId",
      lazyRouteComponent(() => import("./pages/MeetingFilePage.tsx"), "MeetingFilePage"),
    ),
    page(
      "/meetings/$meetingId/programme",
      lazyRouteComponent(() => import("./pages/ProgrammePage.tsx"), "ProgrammePage"),
    ),
  ];
}
