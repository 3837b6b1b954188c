import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./languages.ts";

/** Starts the translations; parts add their texts with `addWords`. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    defaultNS: "translation",
    resources: {},
    // Error codes carry a slash and never a colon; sentences may carry one.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}
