interface Told {
  /** A frame was decoded: the first, or the first after it stood still. */
  moves: () => void;
  stands: () => void;
}

/** Plays a track in an element and tells when it begins to move and when it stands. Answers how to stop. */
export function watchPicture(
  element: HTMLVideoElement,
  track: MediaStreamTrack,
  told: Told,
): () => void {
  let asked = 0;
  const watch = () => {
    element.cancelVideoFrameCallback(asked);
    asked = element.requestVideoFrameCallback(told.moves);
  };
  put(element, track);
  watch();
  // The engine's client mutes a track from which nothing comes, and lifts that with the next frame.
  track.addEventListener("mute", told.stands);
  track.addEventListener("unmute", watch);
  track.addEventListener("ended", told.stands);
  return () => {
    element.cancelVideoFrameCallback(asked);
    track.removeEventListener("mute", told.stands);
    track.removeEventListener("unmute", watch);
    track.removeEventListener("ended", told.stands);
    told.stands();
  };
}

/** Into the stream that plays already, where there is one: a new stream would blank the picture. */
function put(element: HTMLVideoElement, track: MediaStreamTrack): void {
  const playing = element.srcObject;
  if (!(playing instanceof MediaStream)) {
    element.srcObject = new MediaStream([track]);
  } else if (!playing.getTracks().includes(track)) {
    for (const old of playing.getTracks()) {
      playing.removeTrack(old);
    }
    playing.addTrack(track);
  }
  // Muted video may play anywhere; a page that hides it pauses it, which is no failure.
  element.play().catch(() => undefined);
}
