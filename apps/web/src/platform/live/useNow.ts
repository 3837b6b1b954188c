import { useEffect, useState } from "react";
import { serverNow } from "./serverNow.ts";

/** The server's time, drawn again so often, in step with the server's full seconds. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = serverNow();
      setNow(at);
      timer = setTimeout(tick, everyMs - (at % everyMs) + 1);
    };
    tick();
    return () => clearTimeout(timer);
  }, [everyMs]);

  return now;
}
