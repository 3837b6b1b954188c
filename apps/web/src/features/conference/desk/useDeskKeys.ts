import { useEffect } from "react";
import { type DeskKey, deskKey, type KeyPlace } from "./model/keys.ts";
import { useStable } from "./useStable.ts";

/** Hears the keyboard for the whole desk. A dialog that is open has the keyboard for itself. */
export function useDeskKeys(act: (key: DeskKey) => void): void {
  const latest = useStable(act);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) {
        return;
      }
      const key = deskKey(event, placeOf(event.target));
      if (key !== null) {
        event.preventDefault();
        latest(key);
      } else if (isSpaceOnControl(event)) {
        event.preventDefault();
      }
    };
    // Firefox presses a button when the space bar comes up again.
    const onKeyUp = (event: KeyboardEvent) => {
      if (!isDialogOpen() && isSpaceOnControl(event)) {
        event.preventDefault();
      }
    };
    document.addEventListener("mousedown", freeKeyboard);
    addEventListener("keydown", onKeyDown);
    addEventListener("keyup", onKeyUp);
    return () => {
      document.removeEventListener("mousedown", freeKeyboard);
      removeEventListener("keydown", onKeyDown);
      removeEventListener("keyup", onKeyUp);
    };
  }, [latest]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) {
    return "page";
  }
  if (target.closest("input, textarea, select, [contenteditable=true]") !== null) {
    return "text";
  }
  return target.closest("button, a[href], [role=tab]") === null ? "page" : "control";
}

// A button pressed by mouse takes no focus, and a search that was left is left: so Enter and the space
// bar stay the desk's.
function freeKeyboard(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  // What can be dragged must feel the press; it gives the keyboard back with the click.
  const isOnButton = button !== null && !button.draggable;
  if (!isOnButton || isDialogOpen()) {
    return;
  }
  event.preventDefault();
  if (placeOf(document.activeElement) === "text" && document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}

const isSpaceOnControl = (event: KeyboardEvent): boolean =>
  event.code === "Space" && placeOf(event.target) !== "text";

const isDialogOpen = (): boolean => document.querySelector("[role=dialog]") !== null;
