import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/action/Button.tsx";
import styles from "./ClashNote.module.css";
import type { Typed } from "./useTyped.ts";

/** Beneath a field: somebody else changed it meanwhile, or it could not be sent. What was typed is kept. */
export function ClashNote<T>({ typed }: { typed: Typed<T> }) {
  const { t } = useTranslation();
  const { clash, state } = typed;

  if (clash !== null) {
    return (
      <div role="alert" className={styles["note"]}>
        <p>
          {t("meetings.typing.clash", { by: clash.by, at: timeOfDay(Date.parse(clash.at)) })}
          {clash.became !== null && <q>{clash.became}</q>}
        </p>
        <Button size="small" onClick={typed.keepMine}>
          {t("meetings.typing.keepMine")}
        </Button>
        <Button size="small" kind="quiet" onClick={typed.takeTheirs}>
          {t("meetings.typing.takeTheirs")}
        </Button>
      </div>
    );
  }
  if (state !== "failed") {
    return null;
  }
  return (
    <div role="alert" className={styles["note"]}>
      <p>{t("meetings.typing.failed")}</p>
      <Button size="small" onClick={typed.leave}>
        {t("meetings.typing.again")}
      </Button>
    </div>
  );
}
