import { useCallback, useContext, useEffect, useRef, useState } from "react";
import type { Quality } from "./model/stageView.ts";
import { HallContext, useHallState } from "./useHall.ts";

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
  const [state, setState] = useState<PictureState>("none");
  const tellFrame = useRef(onFrame);
  useEffect(() => {
    tellFrame.current = onFrame;
  });

  useEffect(() => hall?.mount({ venueId, quality }), [hall, venueId, quality]);

  useEffect(() => {
    if (element === null || track === null) {
      // Without a new track the element keeps its last frame, if it had one.
      setState((before) => (before === "none" || before === "waiting" ? "none" : "still"));
      return;
    }
    return attach(element, track, {
      setState,
      onFrame: () => tellFrame.current?.(),
    });
  }, [element, track]);

  return { video: useCallback((found) => setElement(found), []), state };
}

interface Told {
  setState: (state: PictureState) => void;
  onFrame: () => void;
}

function attach(element: HTMLVideoElement, track: MediaStreamTrack, told: Told): () => void {
  let isFirst = true;
  let frame = 0;
  const seen = () => {
    if (isFirst) {
      isFirst = false;
      told.onFrame();
    }
    told.setState("moving");
  };
  const watch = () => {
    frame = element.requestVideoFrameCallback(seen);
  };
  const halted = () => told.setState("still");
  told.setState("waiting");
  element.srcObject = new MediaStream([track]);
  // Muted video may play anywhere; a page that hides it pauses it, which is no failure.
  element.play().catch(() => undefined);
  watch();
  track.addEventListener("mute", halted);
  track.addEventListener("unmute", watch);
  track.addEventListener("ended", halted);
  return () => {
    element.cancelVideoFrameCallback(frame);
    track.removeEventListener("mute", halted);
    track.removeEventListener("unmute", watch);
    track.removeEventListener("ended", halted);
  };
}
