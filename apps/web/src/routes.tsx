import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { productRoutes } from "./productRoutes.tsx";
import { BrokenPage } from "./shell/BrokenPage.tsx";
import { NotFoundPage } from "./shell/NotFoundPage.tsx";
import { RootLayout } from "./shell/RootLayout.tsx";

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
  component: lazyRouteComponent(() => import("./ui/pages/UiPage.tsx"), "UiPage"),
});

const uiPhoneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui/phone",
  component: lazyRouteComponent(() => import("./shell/gallery/PhoneGallery.tsx"), "PhoneGallery"),
});

const uiDeskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui/desk",
  component: lazyRouteComponent(() => import("./shell/gallery/DeskGallery.tsx"), "DeskGallery"),
});

const uiRoomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ui/room",
  component: lazyRouteComponent(() => import("./shell/gallery/RoomGallery.tsx"), "RoomGallery"),
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
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
