import i18next from "i18next";
import { fetchPart } from "../pwa/missingPart.ts";
import { isLanguage, type Language } from "./languages.ts";

/** The texts of one part: nested keys, and under `errors` one text per error of the part. */
export interface Words {
  [key: string]: string | Words;
}

type Load = () => Promise<Words>;

const loaders = new Map<string, Record<Language, Load>>();
const needed = new Set<string>();
const loaded = new Set<string>();

/** Adds the texts of one part, reachable as `part.key`; its errors as `errors.part/slug`. */
export function addWords(part: string, language: Language, words: Words): void {
  const { errors, ...rest } = words;
  const texts: Words = { [part]: rest };

  if (typeof errors === "object") {
    texts["errors"] = Object.fromEntries(
      Object.entries(errors).map(([slug, text]) => [
        slug.includes("/") ? slug : `${part}/${slug}`,
        text,
      ]),
    );
  }
  i18next.addResourceBundle(language, "translation", texts, true, true);
  loaded.add(`${part} ${language}`);
}

/** Says where the texts of a lazily loaded part come from. */
export function offerWords(part: string, load: Record<Language, Load>): void {
  loaders.set(part, load);
}

/** Waits until the texts of a part are here, in the language now shown. Call it in a route's loader. */
export async function needWords(part: string): Promise<void> {
  needed.add(part);
  const language = isLanguage(i18next.language) ? i18next.language : "zh";
  await fetchWords(part, language);
}

/** Brings every part that has been shown into another language. */
export async function bringWords(language: Language): Promise<void> {
  await Promise.all([...needed].map((part) => fetchWords(part, language)));
}

async function fetchWords(part: string, language: Language): Promise<void> {
  const load = loaders.get(part)?.[language];
  if (load === undefined || loaded.has(`${part} ${language}`)) {
    return;
  }
  addWords(part, language, await fetchPart(load));
}
