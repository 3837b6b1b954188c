export interface Speakers {
  play(track: MediaStreamTrack): void;
  stop(track: MediaStreamTrack): void;
  /** Tries all again; from a touch or a key it succeeds. */
  start(): Promise<void>;
  close(): void;
}

/**
 * Plays voices, each by an element of its own. A browser may block sound until somebody touches the
 * page; then `tell` says so, and says so again when it is lifted.
 */
export function openSpeakers(tell: (isBlocked: boolean) => void): Speakers {
  const elements = new Map<MediaStreamTrack, HTMLAudioElement>();
  const blocked = new Set<HTMLAudioElement>();
  let wasBlocked = false;

  const say = () => {
    const isBlocked = blocked.size > 0;
    if (isBlocked !== wasBlocked) {
      wasBlocked = isBlocked;
      tell(isBlocked);
    }
  };
  const begin = async (element: HTMLAudioElement) => {
    try {
      await element.play();
      blocked.delete(element);
    } catch (error) {
      // Anything else (the voice ended while it began) is no block.
      if (error instanceof DOMException && error.name === "NotAllowedError") {
        blocked.add(element);
      }
    }
    say();
  };
  const end = (element: HTMLAudioElement) => {
    element.pause();
    element.srcObject = null;
    element.remove();
    blocked.delete(element);
  };

  return {
    play: (track) => {
      if (!elements.has(track)) {
        const element = document.createElement("audio");
        element.srcObject = new MediaStream([track]);
        elements.set(track, element);
        document.body.append(element);
        begin(element).catch(() => undefined);
      }
    },
    stop: (track) => {
      const element = elements.get(track);
      if (element !== undefined) {
        elements.delete(track);
        end(element);
        // What is no longer heard no longer asks for a touch, but the page is still untouched.
      }
    },
    start: async () => {
      await Promise.all([...blocked].map(begin));
    },
    close: () => {
      for (const element of elements.values()) {
        end(element);
      }
      elements.clear();
    },
  };
}
