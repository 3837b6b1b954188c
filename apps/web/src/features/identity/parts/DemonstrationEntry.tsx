import { useTranslation } from "react-i18next";
import { Spinner } from "../../../ui/answer/Spinner.tsx";
import styles from "../pages/SignInPage.module.css";
import type { DemonstrationState } from "../useDemonstration.ts";

type Busy = Extract<DemonstrationState, { name: string }>;

/** While a demonstration account is being signed in: who, and what is waited for. */
export function DemonstrationEntry({ state }: { state: Busy }) {
  const { t } = useTranslation();

  return (
    <div className={styles["entry"]} role="status">
      <h2 className={styles["greeting"]}>{state.name}</h2>
      <p className={styles["lead"]}>
        <Spinner />{" "}
        {state.is === "waiting"
          ? t("identity.demonstration.nextCode", { count: state.seconds })
          : t("identity.demonstration.entering")}
      </p>
    </div>
  );
}
