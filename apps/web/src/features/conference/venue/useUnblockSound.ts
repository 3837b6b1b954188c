import { useEffect } from "react";
import { useHall } from "../useHall.ts";

/** 请按任意键: the first key or touch lifts the browser's block on sound, and does nothing else. */
export function useUnblockSound(isBlocked: boolean): void {
  const hall = useHall();

  useEffect(() => {
    if (!isBlocked) {
      return undefined;
    }
    const lift = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      hall.unblockSound();
    };
    // First of all that hear: this press must not ask for the floor as well.
    const options = { capture: true };
    addEventListener("keydown", lift, options);
    addEventListener("click", lift, options);
    return () => {
      removeEventListener("keydown", lift, options);
      removeEventListener("click", lift, options);
    };
  }, [isBlocked, hall]);
}
