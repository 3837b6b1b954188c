import type { HallVenue } from "@plenary/contract/conference/schema";
import { useMemo } from "react";
import type { CameraWish } from "../../../platform/media/camera.ts";

const colours = ["#1f4e79", "#1d7a46", "#9a5b00", "#7f1212", "#4a3f7a", "#0f5a5a"];

/** `?camera=demo`: a picture made by the page, and no sound, for one machine that plays all roles. */
export function useVenueCamera(venue: HallVenue | undefined): CameraWish {
  const isDemo = new URLSearchParams(location.search).get("camera") === "demo";
  const label = venue?.name ?? "";
  const code = venue?.code ?? 0;

  return useMemo(() => {
    const colour = colours[code % colours.length] ?? "#1f4e79";
    return isDemo ? { demo: { label, colour } } : {};
  }, [isDemo, label, code]);
}
