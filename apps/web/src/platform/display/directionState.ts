/** Which way the document is read; the behaviour library needs it for its arrows and drawers. */
export function documentDirection(): "rtl" | "ltr" {
  return document.documentElement.dir === "rtl" ? "rtl" : "ltr";
}
