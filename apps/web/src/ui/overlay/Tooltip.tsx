import {
  cloneElement,
  type FocusEvent,
  type HTMLAttributes,
  type PointerEvent,
  type ReactElement,
  useEffect,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { placeTip, type TipPlace } from "./placeTip.ts";
import styles from "./Tooltip.module.css";

export interface TooltipProps {
  label: string;
  children: ReactElement<HTMLAttributes<HTMLElement>>;
}

const openDelayMs = 400;

/** The pause before a tip opens under a mouse that only passes by. */
function openDelay() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    stop,
    start: (open: () => void) => {
      stop();
      timer = setTimeout(open, openDelayMs);
    },
  };
}

/** A word for what shows only an icon; by mouse and by keyboard focus, never by touch. */
export function Tooltip({ label, children }: TooltipProps) {
  const [place, setPlace] = useState<TipPlace | null>(null);
  const [delay] = useState(openDelay);
  const own = children.props;

  useEffect(() => delay.stop, [delay]);
  useEffect(() => {
    if (place === null) {
      return;
    }
    const close = () => setPlace(null);
    const closeByKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    document.addEventListener("keydown", closeByKey);
    addEventListener("scroll", close, true);
    return () => {
      document.removeEventListener("keydown", closeByKey);
      removeEventListener("scroll", close, true);
    };
  }, [place]);

  const show = (anchor: Element) =>
    setPlace(placeTip(anchor.getBoundingClientRect(), { width: innerWidth, height: innerHeight }));
  const hide = () => {
    delay.stop();
    setPlace(null);
  };
  return (
    <>
      {cloneElement(children, {
        onPointerEnter: (event: PointerEvent<HTMLElement>) => {
          own.onPointerEnter?.(event);
          const anchor = event.currentTarget;
          if (event.pointerType === "mouse") {
            delay.start(() => show(anchor));
          }
        },
        onPointerLeave: (event: PointerEvent<HTMLElement>) => {
          own.onPointerLeave?.(event);
          hide();
        },
        onPointerDown: (event: PointerEvent<HTMLElement>) => {
          own.onPointerDown?.(event);
          hide();
        },
        onFocus: (event: FocusEvent<HTMLElement>) => {
          own.onFocus?.(event);
          if (event.currentTarget.matches(":focus-visible")) {
            show(event.currentTarget);
          }
        },
        onBlur: (event: FocusEvent<HTMLElement>) => {
          own.onBlur?.(event);
          hide();
        },
      })}
      {place !== null &&
        createPortal(
          // The label itself is read aloud from the button; here it is for the eye alone.
          <div aria-hidden="true" className={styles["tooltip"]} style={place}>
            {label}
          </div>,
          document.body,
        )}
    </>
  );
}
