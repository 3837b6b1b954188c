import i18next from "i18next";
import { languageTags } from "../i18n/languages.ts";
import { bringWords } from "../i18n/words.ts";
import { readDirection } from "./direction.ts";
import { type DisplayChoice, displayKey, useDisplay } from "./useDisplay.ts";

/** Changes how Plenary looks for this reader, at once and for the next time. */
export async function chooseDisplay(change: Partial<DisplayChoice>): Promise<void> {
  if (change.language !== undefined) {
    await bringWords(change.language);
    await i18next.changeLanguage(change.language);
  }
  useDisplay.setState(change);

  const choice = useDisplay.getState();
  applyDisplay(choice);
  try {
    localStorage.setItem(displayKey, JSON.stringify(choice));
  } catch {
    // Storage is closed or full: the choice still holds for this page.
  }
}

/** Writes the choice onto the document, where the style sheets read it. */
export function applyDisplay(choice: DisplayChoice): void {
  const root = document.documentElement;
  root.lang = languageTags[choice.language];
  root.dir = readDirection();
  root.dataset["size"] = choice.textSize;
  root.dataset["elder"] = choice.isElder ? "on" : "off";
  root.dataset["theme"] = shownTheme(choice.theme);
}

/** Follows the system while the reader has left the theme to it. */
export function followSystemTheme(): void {
  darkQuery()?.addEventListener("change", () => applyDisplay(useDisplay.getState()));
}

/** The theme that is shown now. */
export function shownTheme(theme: DisplayChoice["theme"]): "light" | "dark" {
  if (theme !== "auto") {
    return theme;
  }
  return darkQuery()?.matches ? "dark" : "light";
}

function darkQuery(): MediaQueryList | undefined {
  return typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;
}
