import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

/** So near to the end a reader counts as being at it. */
const nearEndPx = 80;

interface Place {
  isAtEnd: boolean;
  /** What stands first in sight, and how far below the upper edge. */
  anchor: Element | null;
  top: number;
}

export interface ReadingPlace {
  /** The box that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** All that scrolls in it, line by line. */
  content: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  toEnd: () => void;
}

/**
 * Keeps a reader where they are: at the end while they stand there, else at the line they read,
 * whatever is loaded above or below it and however late pictures and fonts come.
 */
export function useReadingPlace(): ReadingPlace {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const place = useRef<Place>({ isAtEnd: true, anchor: null, top: 0 });
  const [isAtEnd, setAtEnd] = useState(true);

  // Before the first drawing is seen: a conversation opens at its newest.
  useLayoutEffect(() => {
    if (frame.current !== null) {
      scrollToEnd(frame.current);
    }
  }, []);

  useEffect(() => {
    const [box, lines] = [frame.current, content.current];
    if (box === null || lines === null) {
      return undefined;
    }
    const look = () => {
      place.current = placeIn(box, lines);
      setAtEnd(place.current.isAtEnd);
    };
    // Told after layout and before drawing: what moved is put right before anybody sees it.
    const watch = new ResizeObserver(() => keepPlace(box, place.current));
    watch.observe(box);
    watch.observe(lines);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);

  const toEnd = () => {
    place.current = { isAtEnd: true, anchor: null, top: 0 };
    setAtEnd(true);
    if (frame.current !== null) {
      scrollToEnd(frame.current);
    }
  };
  return { frame, content, isAtEnd, toEnd };
}

const topIn = (box: Element, line: Element): number =>
  line.getBoundingClientRect().top - box.getBoundingClientRect().top;

function placeIn(box: Element, lines: Element): Place {
  const anchor =
    [...lines.children].find((line) => topIn(box, line) + line.clientHeight > 0) ?? null;
  return {
    isAtEnd: box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx,
    anchor,
    top: anchor === null ? 0 : topIn(box, anchor),
  };
}

function keepPlace(box: Element, { isAtEnd, anchor, top }: Place): void {
  if (isAtEnd) {
    scrollToEnd(box);
  } else if (anchor?.isConnected === true) {
    box.scrollTop += topIn(box, anchor) - top;
  }
}

const scrollToEnd = (box: Element): void => {
  box.scrollTop = box.scrollHeight;
};
