import { useEffect, useRef } from "react";
import type { Quality } from "../model/stageView.ts";
import { usePicture } from "../usePicture.ts";
import { watchPicture } from "../watchPicture.ts";
import styles from "./Picture.module.css";

export interface PictureProps {
  venueId: string;
  quality: Quality;
  /** A frame was decoded: the first, or the first after it stood still. */
  onFrame?: (() => void) | undefined;
  /** Size and place; `object-fit` of it holds for the picture. */
  className?: string | undefined;
}

/** One venue's picture. While it stands on the page, the engine sends it. Clear where there is none. */
export function Picture({ venueId, quality, onFrame, className }: PictureProps) {
  const { state, track: current, tracks, moves, stands } = usePicture(venueId, quality);
  return (
    <div
      className={[styles["picture"], className].filter(Boolean).join(" ")}
      data-venue={venueId}
      data-picture={state}
      aria-hidden="true"
    >
      {tracks.map((track) => (
        <TrackVideo
          key={track.id}
          track={track}
          isGone={track !== current}
          onMoves={() => {
            moves(track);
            onFrame?.();
          }}
          onStands={() => stands(track)}
        />
      ))}
    </div>
  );
}

interface TrackVideoProps {
  track: MediaStreamTrack;
  /** The track has ended: its last picture stands. */
  isGone: boolean;
  onMoves: () => void;
  onStands: () => void;
}

function TrackVideo({ track, isGone, onMoves, onStands }: TrackVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  const copy = useRef<HTMLCanvasElement>(null);
  const told = useRef({ onMoves, onStands });
  useEffect(() => {
    told.current = { onMoves, onStands };
  });
  useEffect(() => {
    if (video.current === null || copy.current === null) {
      return;
    }
    return watchPicture(video.current, track, copy.current, {
      moves: () => told.current.onMoves(),
      stands: () => told.current.onStands(),
    });
  }, [track]);

  return (
    <>
      <video
        ref={video}
        className={styles["video"]}
        hidden={isGone}
        autoPlay
        playsInline
        muted
        disablePictureInPicture
      />
      <canvas ref={copy} className={styles["video"]} hidden={!isGone} />
    </>
  );
}
