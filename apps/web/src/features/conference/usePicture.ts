import { useContext, useEffect, useState } from "react";
import { decodeTrack, layTrack, type Tracks } from "./model/layTrack.ts";
import type { Quality } from "./model/stageView.ts";
import { HallContext, useHallState } from "./useHall.ts";

/** none: no picture is to be had; waiting: not decoded yet; moving; still: it stands on its last frame. */
export type PictureState = "none" | "waiting" | "moving" | "still";

export interface PictureLooks {
  state: PictureState;
  /** What the hall has of this venue now. */
  track: MediaStreamTrack | null;
  /** Beneath first: what loads, then what is shown. Each wants a video element of its own. */
  tracks: readonly MediaStreamTrack[];
  moves: (track: MediaStreamTrack) => void;
  stands: (track: MediaStreamTrack) => void;
}

const nothing: Tracks<MediaStreamTrack> = { shown: null, loading: null };

/**
 * Takes a venue's picture from the hall while the caller is on the page. The last frame stays until
 * a new one has decoded: a venue that fell out is a still picture, not a black one.
 */
export function usePicture(venueId: string, quality: Quality): PictureLooks {
  const hall = useContext(HallContext);
  const track = useHallState().pictures.get(venueId) ?? null;
  const [tracks, setTracks] = useState(nothing);
  const [moving, setMoving] = useState<ReadonlyMap<MediaStreamTrack, boolean>>(new Map());
  const now = layTrack(tracks, track);
  if (now !== tracks) {
    setTracks(now);
  }

  useEffect(() => hall?.mount({ venueId, quality }), [hall, venueId, quality]);

  return {
    state: stateOf(now.shown, track, now.shown === null ? undefined : moving.get(now.shown)),
    track,
    tracks: [now.loading, now.shown].filter((each) => each !== null),
    moves: (which) => {
      setTracks((before) => decodeTrack(before, which));
      setMoving((before) => new Map(before).set(which, true));
    },
    stands: (which) =>
      setMoving((before) => (before.has(which) ? new Map(before).set(which, false) : before)),
  };
}

function stateOf(
  shown: MediaStreamTrack | null,
  track: MediaStreamTrack | null,
  isMoving: boolean | undefined,
): PictureState {
  if (shown === null) {
    return "none";
  }
  if (isMoving === undefined) {
    return "waiting";
  }
  return isMoving && track === shown ? "moving" : "still";
}
