import { useEffect, useEffectEvent } from "react";

export interface RollKeys {
  next: () => void;
  silent: () => void;
}

const controls = "input, textarea, select, button, a[href], [role=tab]";

/**
 * Space and Enter: 下一个; N: 无应答. Heard before the desk's own keys, whose space bar would take. Not
 * in a field, not on a button that has the focus, and not behind a dialog.
 */
export function useRollKeys(isOn: boolean, keys: RollKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const isElsewhere =
      (target !== null && target.closest(controls) !== null) ||
      document.querySelector("[role=dialog]") !== null;
    if (isElsewhere || event.repeat || event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.code === "Space" || event.key === "Enter") {
      event.preventDefault();
      keys.next();
    } else if (event.key === "n" || event.key === "N") {
      event.preventDefault();
      keys.silent();
    }
  });

  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen, true);
    return () => removeEventListener("keydown", listen, true);
  }, [isOn]);
}
