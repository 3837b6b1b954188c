import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The Chromium in PATH, or the one set in PLENARY_CHROMIUM; throws plainly when there is none. */
export function chromiumPath(): string {
  const set = process.env["PLENARY_CHROMIUM"];
  if (set !== undefined && set !== "") {
    return set;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);
  if (found === undefined) {
    throw new Error("No Chromium: install Debian's package chromium or set PLENARY_CHROMIUM.");
  }
  return found;
}
