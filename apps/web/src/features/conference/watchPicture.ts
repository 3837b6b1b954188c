interface Told {
  /** A frame was decoded: the first, or the first after it stood still. */
  moves: () => void;
  stands: () => void;
}

const copyEveryMs = 2_000;
const copyWidth = 640;

/**
 * Plays a track in an element, tells when it begins to move and when it stands, and keeps a copy of
 * a recent frame: a track that ends turns its video black at once. Answers how to stop.
 */
export function watchPicture(
  element: HTMLVideoElement,
  track: MediaStreamTrack,
  copy: HTMLCanvasElement,
  told: Told,
): () => void {
  let asked = 0;
  const seen = () => {
    copyFrame(element, copy);
    told.moves();
  };
  const watch = () => {
    element.cancelVideoFrameCallback(asked);
    asked = element.requestVideoFrameCallback(seen);
  };
  const timer = setInterval(() => {
    if (track.readyState === "live" && !track.muted && document.visibilityState === "visible") {
      copyFrame(element, copy);
    }
  }, copyEveryMs);
  element.srcObject = new MediaStream([track]);
  // Muted video may play anywhere; a page that hides it pauses it, which is no failure.
  element.play().catch(() => undefined);
  watch();
  // A browser mutes a track from which nothing comes, and lifts that with the next frame.
  track.addEventListener("mute", told.stands);
  track.addEventListener("unmute", watch);
  track.addEventListener("ended", told.stands);
  return () => {
    clearInterval(timer);
    element.cancelVideoFrameCallback(asked);
    track.removeEventListener("mute", told.stands);
    track.removeEventListener("unmute", watch);
    track.removeEventListener("ended", told.stands);
  };
}

function copyFrame(element: HTMLVideoElement, copy: HTMLCanvasElement): void {
  const { videoWidth, videoHeight } = element;
  if (videoWidth === 0) {
    return;
  }
  const width = Math.min(copyWidth, videoWidth);
  const height = Math.round((width * videoHeight) / videoWidth);
  if (copy.width !== width || copy.height !== height) {
    copy.width = width;
    copy.height = height;
  }
  copy.getContext("2d")?.drawImage(element, 0, 0, width, height);
}
