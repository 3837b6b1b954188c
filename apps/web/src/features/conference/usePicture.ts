import { useCallback, useContext, useEffect, useRef, useState } from "react";
import type { Quality } from "./model/stageView.ts";
import { HallContext, useHallState } from "./useHall.ts";
import { watchPicture } from "./watchPicture.ts";

/** none: no picture is to be had; waiting: not decoded yet; moving; still: it stands on its last frame. */
export type PictureState = "none" | "waiting" | "moving" | "still";

interface Looking {
  venueId: string;
  quality: Quality;
  /** The first frame of this element was decoded. */
  onFrame?: (() => void) | undefined;
}

/**
 * Shows a venue's picture in a video element. The last frame stays until a new picture has decoded:
 * a venue that fell out is a still picture, not a black one.
 */
export function usePicture({ venueId, quality, onFrame }: Looking): {
  video: (element: HTMLVideoElement | null) => void;
  state: PictureState;
} {
  const hall = useContext(HallContext);
  const track = useHallState().pictures.get(venueId) ?? null;
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const [seen, setSeen] = useState<{ isMoving: boolean } | null>(null);
  const tellFrame = useRef(onFrame);
  useEffect(() => {
    tellFrame.current = onFrame;
  });

  useEffect(() => hall?.mount({ venueId, quality }), [hall, venueId, quality]);

  useEffect(() => {
    if (element === null || track === null) {
      return;
    }
    return watchPicture(element, track, {
      moves: () => {
        setSeen({ isMoving: true });
        tellFrame.current?.();
      },
      stands: () => setSeen((before) => (before === null ? null : { isMoving: false })),
    });
  }, [element, track]);

  return { video: useCallback((found) => setElement(found), []), state: stateOf(track, seen) };
}

function stateOf(track: MediaStreamTrack | null, seen: { isMoving: boolean } | null): PictureState {
  if (seen !== null) {
    return track !== null && seen.isMoving ? "moving" : "still";
  }
  return track === null ? "none" : "waiting";
}
