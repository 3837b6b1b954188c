import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import styles from "./SaveMark.module.css";
import { useSavings } from "./savings.ts";

/** Whether everything typed on this page is with the server. */
export function SaveMark() {
  const { t } = useTranslation();
  const open = useSavings((state) => state.open.size);
  const held = useSavings((state) => state.held.size);
  const isSafe = open + held === 0;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!isSafe) {
      window.addEventListener("beforeunload", warn);
    }
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSafe]);

  return (
    <span role="status" className={styles["mark"]}>
      {held > 0 && <StateMark state="near">{t("meetings.typing.held", { count: held })}</StateMark>}
      {held === 0 && open > 0 && <StateMark state="half">{t("meetings.typing.saving")}</StateMark>}
      {isSafe && <StateMark state="done">{t("meetings.typing.saved")}</StateMark>}
    </span>
  );
}
