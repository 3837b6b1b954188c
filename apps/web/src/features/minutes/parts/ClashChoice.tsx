import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import type { WrittenDraft } from "../useMinutesDraft.ts";
import styles from "./MinutesEditor.module.css";

/** Two wrote in the same place: shows what the other one has, until this writer chooses. */
export function ClashChoice({ draft, of }: { draft: WrittenDraft; of: string }) {
  const { t } = useTranslation();
  const clash = draft.state.clashes.find(({ key }) => key === of);

  if (clash === undefined) {
    return null;
  }
  return (
    <div role="alert" className={styles["clash"]}>
      <b>{t("minutes.clash")}</b>
      <blockquote dir="auto">{clash.theirs}</blockquote>
      <div className={styles["acts"]}>
        <Button size="small" onClick={() => draft.settle(of, "theirs")}>
          {t("minutes.takeTheirs")}
        </Button>
        <Button size="small" kind="ink" onClick={() => draft.settle(of, "mine")}>
          {t("minutes.keepMine")}
        </Button>
      </div>
    </div>
  );
}
