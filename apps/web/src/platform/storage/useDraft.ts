import { useCallback, useEffect, useRef, useState } from "react";
import { discard, keep, readKept } from "./shelf.ts";

const quietMs = 400;

/**
 * What is being written, kept on this device as it is typed and found again after a reload or a
 * crash. `clear` when it has been sent.
 */
export function useDraft(key: string): {
  text: string;
  setText: (text: string) => void;
  clear: () => void;
} {
  const [text, show] = useState("");
  const isTouched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    isTouched.current = false;
    let isCurrent = true;
    readKept("drafts", key)
      .then((kept) => {
        // What was typed while we looked is newer than what was kept.
        if (isCurrent && !isTouched.current) {
          show(typeof kept === "string" ? kept : "");
        }
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [key]);

  const setText = useCallback(
    (next: string) => {
      isTouched.current = true;
      show(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        keep("drafts", key, next).catch(() => undefined);
      }, quietMs);
    },
    [key],
  );
  const clear = useCallback(() => {
    isTouched.current = true;
    clearTimeout(timer.current);
    show("");
    discard("drafts", key).catch(() => undefined);
  }, [key]);

  return { text, setText, clear };
}
