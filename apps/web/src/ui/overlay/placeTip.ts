export interface TipPlace {
  /** Where on the screen, which does not mirror: these are not the page's own sides. */
  insetBlockStart: number;
  translate: string;
  "--tip-x": string;
}

const gap = 6;
const tipHeight = 28;
const margin = 8;
/** Half of the widest tip: it never leaves the window. */
const half = 80;

/** Where a tip stands: above its anchor, or below where there is no room; never outside the window. */
export function placeTip(
  anchor: Pick<DOMRect, "top" | "bottom" | "left" | "width">,
  view: { width: number; height: number },
): TipPlace {
  const isAbove = anchor.top - gap - tipHeight >= margin;
  const middle = anchor.left + anchor.width / 2;
  const x = Math.min(Math.max(middle, margin + half), view.width - margin - half);
  return {
    insetBlockStart: isAbove ? anchor.top - gap : anchor.bottom + gap,
    translate: `-50% ${isAbove ? "-100%" : "0"}`,
    "--tip-x": `${x}px`,
  };
}
