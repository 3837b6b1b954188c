import { useLayoutEffect } from "react";

export type Frame = "phone" | "desk" | "room";

/**
 * Sets the measures of the frame on the document itself, so that dialogs and menus, which stand
 * outside the frame's own element, follow them too.
 */
export function useFrame(frame: Frame): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["frame"] = frame;
    root.classList.toggle("control-room", frame === "room");

    return () => {
      delete root.dataset["frame"];
      root.classList.remove("control-room");
    };
  }, [frame]);
}
