import { useTranslation } from "react-i18next";
import en from "./samples.en.json";
import zh from "./samples.zh.json";

export type SampleKey = keyof typeof zh;

/** The texts shown with the components; they come with the page and burden no other. */
export function useSamples(): (key: SampleKey) => string {
  const { i18n } = useTranslation();
  const texts: Record<SampleKey, string> = i18n.language === "en" ? en : zh;
  return (key) => texts[key];
}
