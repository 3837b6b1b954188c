/** The languages of the product. The first is the one of the assembly. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { zh: "中文", en: "English" };

/** What the browser and screen readers call it. */
export const languageTags: Record<Language, string> = { zh: "zh-CN", en: "en" };

/** Whether a text is the name of a language we have. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}
