import { create } from "zustand";
import { isLanguage, type Language } from "../i18n/languages.ts";

export type TextSize = "small" | "standard" | "large";
export type Theme = "auto" | "light" | "dark";

/** How one reader wants to see Plenary on this device. */
export interface DisplayChoice {
  language: Language;
  isElder: boolean;
  textSize: TextSize;
  theme: Theme;
}

/** Read by `public/before-start.js` as well, before the first paint. */
export const displayKey = "plenary.display";

const firstChoice: DisplayChoice = {
  language: "zh",
  isElder: false,
  textSize: "standard",
  theme: "auto",
};

export const useDisplay = create<DisplayChoice>()(() => readChoice());

/** What was chosen on this device, checked: storage may hold anything. */
export function readChoice(): DisplayChoice {
  const kept = readKept();
  const { language, isElder, textSize, theme } = kept;

  return {
    language: isLanguage(language) ? language : firstChoice.language,
    isElder: isElder === true,
    textSize: textSize === "small" || textSize === "large" ? textSize : firstChoice.textSize,
    theme: theme === "light" || theme === "dark" ? theme : firstChoice.theme,
  };
}

function readKept(): Partial<Record<keyof DisplayChoice, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(displayKey) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    // Storage may be closed (private window); then the choice lasts as long as the page.
    return {};
  }
}
