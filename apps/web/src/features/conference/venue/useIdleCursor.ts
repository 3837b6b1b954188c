import { useEffect, useState } from "react";

const restMs = 3_000;

/** True while the pointer rests: a television needs no arrow. */
export function useIdleCursor(): boolean {
  const [isIdle, setIdle] = useState(true);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const move = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), restMs);
    };
    addEventListener("pointermove", move);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", move);
    };
  }, []);
  return isIdle;
}
