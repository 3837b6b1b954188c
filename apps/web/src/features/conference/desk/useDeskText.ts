import { useTranslation } from "react-i18next";

type Values = Record<string, string | number>;

/** The desk's own texts, by their key below `conference.desk`. */
export function useDeskText(): (key: string, values?: Values) => string {
  const { t } = useTranslation();
  return (key, values) => t(`conference.desk.${key}`, { ...values });
}
