import type { FailedJob, SystemState } from "@plenary/contract/system/schema";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../platform/i18n/numbers.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { Card } from "../../../ui/surface/Card.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import { useRetryJob } from "../api.ts";
import styles from "./JobsSection.module.css";

/** Jobs: how many wait and run, and each that failed with its last error. */
export function JobsSection({ jobs }: { jobs: SystemState["jobs"] }) {
  const { t } = useTranslation();

  return (
    <Section title={t("system.jobs.title")}>
      <Card>
        <Facts
          facts={[
            { name: t("system.jobs.waiting"), value: formatNumber(jobs.waiting) },
            { name: t("system.jobs.running"), value: formatNumber(jobs.running) },
            { name: t("system.jobs.failed"), value: formatNumber(jobs.failed) },
          ]}
        />
      </Card>
      {jobs.failures.length > 0 && (
        <Card>
          <ul className={styles["failures"]}>
            {jobs.failures.map((each) => (
              <FailureRow key={each.id} job={each} />
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

function FailureRow({ job }: { job: FailedJob }) {
  const { t } = useTranslation();
  const retry = useRetryJob();
  const tryNow = () =>
    retry.mutate(job.id, {
      onSuccess: () => showToast({ message: t("system.jobs.retried") }),
      onError: (failure) => showToast({ message: failureText(failure, t).text, tone: "bad" }),
    });

  return (
    <li>
      <div className={styles["what"]}>
        <b>
          <code dir="ltr">{job.name}</code>
        </b>
        <p className={styles["error"]} dir="auto">
          {job.error}
        </p>
        <small>
          {t("system.jobs.attempts", { count: job.attempts, most: job.mostAttempts })} ·{" "}
          {job.nextAt === null ? (
            t("system.jobs.givenUp")
          ) : (
            <>
              {t("system.jobs.next")} <Moment at={job.nextAt} kind="full" />
            </>
          )}
        </small>
      </div>
      <Button size="small" loading={retry.isPending} onClick={tryNow}>
        {t("system.jobs.retry")}
      </Button>
    </li>
  );
}
