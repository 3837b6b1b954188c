import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { lazyPage } from "./platform/pwa/lazyPage.ts";
import { productRoutes } from "./productRoutes.tsx";
import { BrokenPage } from "./shell/BrokenPage.tsx";
import { NotFoundPage } from "./shell/NotFoundPage.tsx";
import { RootLayout } from "./shell/RootLayout.tsx";
import { WaitingPage } from "./shell/WaitingPage.tsx";

/** Every page hangs below this one. */
export const rootRoute = createRootRoute({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

// The components in their states, for whoever builds with them. A chunk of its own.
const uiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui",
  component: lazyPage(() => import("./ui/pages/UiPage.tsx"), "UiPage"),
});

const uiPhoneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui/phone",
  component: lazyPage(() => import("./shell/gallery/PhoneGallery.tsx"), "PhoneGallery"),
});

const uiDeskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui/desk",
  component: lazyPage(() => import("./shell/gallery/DeskGallery.tsx"), "DeskGallery"),
});

const uiRoomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui/room",
  component: lazyPage(() => import("./shell/gallery/RoomGallery.tsx"), "RoomGallery"),
});

const routeTree = rootRoute.addChildren([
  uiRoute,
  uiPhoneRoute,
  uiDeskRoute,
  uiRoomRoute,
  ...productRoutes(rootRoute),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: WaitingPage,
  defaultPendingMs: 400,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
