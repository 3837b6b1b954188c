import { type AnyRoute, createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { conferenceRoutes } from "./features/conference/index.ts";
import { RequireSession } from "./features/identity/index.ts";
import { meetingsRoutes } from "./features/meetings/index.ts";
import { minutesRoutes } from "./features/minutes/index.ts";
import { needWords } from "./platform/i18n/words.ts";

const words =
  (...parts: string[]) =>
  () =>
    Promise.all(parts.map(needWords));

/** Every page of the product: the sign-in, and behind it what a session opens. */
export function productRoutes(root: AnyRoute): AnyRoute[] {
  const signIn = createRoute({
    getParentRoute: () => root,
    path: "/sign-in",
    loader: words("identity"),
    component: lazyRouteComponent(
      () => import("./features/identity/pages/SignInPage.tsx"),
      "SignInPage",
    ),
  });
  const signedIn = createRoute({
    getParentRoute: () => root,
    id: "signed-in",
    loader: words("identity", "meetings"),
    component: () => <RequireSession>{() => <Outlet />}</RequireSession>,
  });
  const page = (path: string, parts: string[], component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => signedIn, path, loader: words(...parts), component });

  signedIn.addChildren([
    page(
      "/",
      ["groups"],
      lazyRouteComponent(() => import("./shell/home/HomePage.tsx"), "HomePage"),
    ),
    page(
      "/me",
      [],
      lazyRouteComponent(() => import("./shell/home/MyPage.tsx"), "MyPage"),
    ),
    page(
      "/groups/$groupId",
      ["groups"],
      lazyRouteComponent(() => import("./features/groups/pages/GroupPage.tsx"), "GroupPage"),
    ),
    page(
      "/admin/accounts",
      [],
      lazyRouteComponent(
        () => import("./features/identity/pages/AccountsPage.tsx"),
        "AccountsPage",
      ),
    ),
    page(
      "/admin/audit",
      [],
      lazyRouteComponent(() => import("./features/identity/pages/AuditPage.tsx"), "AuditPage"),
    ),
    ...conferenceRoutes(signedIn),
    ...meetingsRoutes(signedIn),
    ...minutesRoutes(signedIn),
  ]);
  return [signIn, signedIn];
}
