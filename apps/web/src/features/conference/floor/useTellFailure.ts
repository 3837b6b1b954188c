import { useTranslation } from "react-i18next";
import { failureText } from "../../../ui/answer/failureText.ts";
import { showToast } from "../../../ui/overlay/toasts.ts";

/** Says in a toast why an act did nothing; it stays until it is closed. */
export function useTellFailure(): (failure: unknown) => void {
  const { t } = useTranslation();
  return (failure) => {
    showToast({ message: failureText(failure, t).text, tone: "bad" });
  };
}
