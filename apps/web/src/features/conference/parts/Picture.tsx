import type { Quality } from "../model/stageView.ts";
import { usePicture } from "../usePicture.ts";

export interface PictureProps {
  venueId: string;
  quality: Quality;
  /** The first frame was decoded. */
  onFrame?: (() => void) | undefined;
  className?: string | undefined;
}

/** One venue's picture. While it stands on the page, the engine sends it. */
export function Picture({ venueId, quality, onFrame, className }: PictureProps) {
  const { video, state } = usePicture({ venueId, quality, onFrame });
  return (
    <video
      ref={video}
      className={className}
      data-venue={venueId}
      data-picture={state}
      autoPlay
      playsInline
      muted
      disablePictureInPicture
      aria-hidden="true"
    />
  );
}
