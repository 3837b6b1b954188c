export type Direction = "ltr" | "rtl";

const key = "plenary.direction";

/**
 * No language of the product is written from the right yet. `?dir=rtl` mirrors any page for the
 * rest of the visit, so that one can be added without a second look at the layout.
 */
export function readDirection(): Direction {
  const asked = new URLSearchParams(location.search).get("dir");
  if (asked === "rtl" || asked === "ltr") {
    keepDirection(asked);
    return asked;
  }
  try {
    return sessionStorage.getItem(key) === "rtl" ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}

/** Mirrors the page, or turns it back, until the tab is closed. */
export function keepDirection(direction: Direction): void {
  document.documentElement.dir = direction;
  try {
    sessionStorage.setItem(key, direction);
  } catch {
    // Without storage the direction holds for this page only.
  }
}
