import { type AnyRoute, createRoute, Outlet } from "@tanstack/react-router";
import { conferenceRoutes } from "./features/conference/index.ts";
import { RequireSession } from "./features/identity/index.ts";
import { meetingsRoutes } from "./features/meetings/index.ts";
import { minutesRoutes } from "./features/minutes/index.ts";
import { needWords } from "./platform/i18n/words.ts";
import { lazyPage } from "./platform/pwa/lazyPage.ts";

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
    component: lazyPage(() => import("./features/identity/pages/SignInPage.tsx"), "SignInPage"),
  });
  const signedIn = createRoute({
    getParentRoute: () => root,
    id: "signed-in",
    loader: words("identity", "meetings"),
    component: () => <RequireSession>{() => <Outlet />}</RequireSession>,
  });
  const page = (path: string, parts: string[], component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => signedIn, path, loader: words(...parts), component });

  signedIn.addChildren([
    page(
      "/",
      ["groups"],
      lazyPage(() => import("./shell/home/HomePage.tsx"), "HomePage"),
    ),
    page(
      "/me",
      [],
      lazyPage(() => import("./shell/home/MyPage.tsx"), "MyPage"),
    ),
    page(
      "/groups/$groupId",
      ["groups"],
      lazyPage(() => import("./features/groups/pages/GroupPage.tsx"), "GroupPage"),
    ),
    page(
      "/admin/accounts",
      [],
      lazyPage(() => import("./features/identity/pages/AccountsPage.tsx"), "AccountsPage"),
    ),
    page(
      "/admin/audit",
      [],
      lazyPage(() => import("./features/identity/pages/AuditPage.tsx"), "AuditPage"),
    ),
    page(
      "/admin/system",
      ["system"],
      lazyPage(() => import("./features/system/pages/SystemPage.tsx"), "SystemPage"),
    ),
    ...conferenceRoutes(signedIn),
    ...meetingsRoutes(signedIn),
    ...minutesRoutes(signedIn),
  ]);
  return [signIn, signedIn];
}
