import type { Language } from "./platform/i18n/languages.ts";
import { isLanguage, languages } from "./platform/i18n/languages.ts";
import { addWords, offerWords, type Words } from "./platform/i18n/words.ts";

// What every page needs comes at once, in both languages; a feature's texts come with the feature.
const ground = import.meta.glob<Words>("./{ui,shell,platform}/words.*.json", {
  eager: true,
  import: "default",
});
const ofFeatures = import.meta.glob<Words>("./features/*/words.*.json", { import: "default" });

/** Hands all texts to the translations: the shell's at once, the features' as they are needed. */
export function registerWords(): void {
  for (const [path, words] of Object.entries(ground)) {
    const { part, language } = readPath(path);
    addWords(part, language, words);
  }

  const parts = new Set(Object.keys(ofFeatures).map((path) => readPath(path).part));
  for (const part of parts) {
    const loads = languages.map((language) => {
      const load = ofFeatures[`./features/${part}/words.${language}.json`];
      return [language, load ?? (() => Promise.resolve({}))] as const;
    });
    offerWords(part, Object.fromEntries(loads) as Record<Language, () => Promise<Words>>);
  }
}

function readPath(path: string): { part: string; language: Language } {
  const found = /([^/]+)\/words\.([a-z]+)\.json$/.exec(path);
  const language = found?.[2];

  if (found?.[1] === undefined || !isLanguage(language)) {
    throw new Error(`${path} is not named words.<language>.json in the folder of its part`);
  }
  return { part: found[1], language };
}
