import type { AuditRow } from "@plenary/contract/identity/schema";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Table } from "../../../ui/surface/Table.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import { useAudit } from "../api.ts";
import { AdministratorFrame } from "../parts/AdministratorFrame.tsx";
import styles from "./AccountsPage.module.css";

type Outcome = AuditRow["outcome"];
const outcomes: readonly Outcome[] = ["done", "refused", "failed"];
const marks = { done: "done", refused: "poor", failed: "lost" } as const;

/** The audit, newest first, for the audit administrator alone. */
export function AuditPage() {
  const { t } = useTranslation();
  const [person, setPerson] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const asked = useDeferredValue(person);
  const audit = useAudit({
    ...(asked === "" ? {} : { person: asked }),
    ...(outcome === null ? {} : { outcome }),
    ...(after === null ? {} : { after }),
  });
  const next = audit.data?.next ?? null;

  return (
    <AdministratorFrame title={t("identity.audit.title")}>
      <div className={styles["page"]}>
        <p className={styles["note"]}>{t("identity.audit.notice")}</p>
        <div className={styles["filters"]}>
          <TextField
            label={t("identity.audit.person")}
            type="search"
            value={person}
            onChange={(event) => {
              setPerson(event.target.value);
              setAfter(null);
            }}
          />
          <Select
            label={t("identity.audit.outcome")}
            placeholder={t("identity.audit.all")}
            options={outcomes.map((value) => ({ value, label: t(`identity.audit.${value}`) }))}
            value={outcome}
            clearable
            onChange={(value) => {
              setOutcome(value);
              setAfter(null);
            }}
          />
        </div>
        {audit.isPending && <Skeleton rows={10} />}
        {audit.isError && <Failure error={audit.error} onRetry={() => void audit.refetch()} />}
        {audit.data?.rows.length === 0 && (
          <EmptyState title={t("identity.audit.none")}>{t("identity.audit.noneText")}</EmptyState>
        )}
        {audit.data !== undefined && audit.data.rows.length > 0 && (
          <AuditTable rows={audit.data.rows} />
        )}
        {next !== null && (
          <Button onClick={() => setAfter(next)}>{t("identity.audit.more")}</Button>
        )}
      </div>
    </AdministratorFrame>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useTranslation();

  return (
    <Table
      caption={t("identity.audit.title")}
      rows={rows}
      // Rows that are not linked yet have no number of their own.
      rowKey={(row) => `${row.seq} ${row.at} ${row.act}`}
      columns={[
        {
          id: "when",
          title: t("identity.audit.when"),
          cell: (row) => <Moment at={row.at} kind="full" />,
        },
        {
          id: "who",
          title: t("identity.audit.who"),
          cell: (row) =>
            row.personName ?? t(`identity.audit.${row.isBySystem ? "system" : "unknown"}`),
        },
        { id: "post", title: t("identity.audit.post"), cell: (row) => row.postTitle ?? "" },
        { id: "act", title: t("identity.audit.act"), cell: (row) => <code>{row.act}</code> },
        {
          id: "outcome",
          title: t("identity.audit.outcome"),
          cell: (row) => (
            <StateMark state={marks[row.outcome]}>
              {t(`identity.audit.${row.outcome}`)}
              {row.code !== null && ` ${row.code}`}
            </StateMark>
          ),
        },
        { id: "from", title: t("identity.audit.from"), cell: (row) => row.address ?? "" },
        {
          id: "link",
          title: t("identity.audit.link"),
          cell: (row) =>
            row.hash === null ? (
              t("identity.audit.waiting")
            ) : (
              <code title={row.hash}>{row.hash.slice(0, 8)}</code>
            ),
        },
      ]}
    />
  );
}
