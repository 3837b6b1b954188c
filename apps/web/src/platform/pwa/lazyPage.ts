import { lazyRouteComponent } from "@tanstack/react-router";
import { fetchPart } from "./missingPart.ts";

/** A page that comes when its address is opened, or when the reader is about to. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => fetchPart(load), name);
