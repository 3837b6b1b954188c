import type { SystemState } from "@plenary/contract/system/schema";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { AdministratorFrame } from "../../identity/index.ts";
import { useSystem } from "../api.ts";
import { Concerns } from "../parts/Concerns.tsx";
import { EngineSection } from "../parts/EngineSection.tsx";
import { JobsSection } from "../parts/JobsSection.tsx";
import { PlainSections } from "../parts/PlainSections.tsx";
import styles from "./SystemPage.module.css";

/** How the system stands, for its administrator alone. It reads itself again every few seconds. */
export function SystemPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useSystem();

  return (
    <AdministratorFrame
      title={t("system.title")}
      {...(data === undefined
        ? {}
        : {
            beside: (
              <span className={styles["asOf"]}>
                {t("system.asOf", { time: timeOfDay(Date.parse(data.at), true) })}
              </span>
            ),
          })}
    >
      <div className={styles["page"]}>
        {isPending && <Skeleton rows={8} />}
        {/* What was read last stays beneath: it may be what explains the failure. */}
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Standing state={data} />}
      </div>
    </AdministratorFrame>
  );
}

function Standing({ state }: { state: SystemState }) {
  return (
    <>
      <Concerns state={state} />
      <div className={styles["cards"]}>
        <PlainSections state={state} />
        <EngineSection media={state.media} />
      </div>
      <JobsSection jobs={state.jobs} />
    </>
  );
}
