import type { AccountView } from "@plenary/contract/identity/schema";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Table } from "../../../ui/surface/Table.tsx";
import { useAccounts } from "../api.ts";
import { AccountSheet } from "../parts/AccountSheet.tsx";
import { AdministratorFrame } from "../parts/AdministratorFrame.tsx";
import styles from "./AccountsPage.module.css";

/** The security administrator's list of accounts, and what can be done to one. */
export function AccountsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const [afters, setAfters] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const asked = useDeferredValue(search);
  const after = afters.at(-1);
  const accounts = useAccounts({ search: asked, ...(after === undefined ? {} : { after }) });
  const next = accounts.data?.next ?? null;
  const open = accounts.data?.accounts.find((each) => each.personId === openId) ?? null;

  return (
    <AdministratorFrame title={t("identity.accounts.title")}>
      <div className={styles["page"]}>
        <TextField
          label={t("identity.accounts.search")}
          type="search"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setAfters([]);
          }}
        />
        {accounts.isPending && <Skeleton rows={8} />}
        {accounts.isError && (
          <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />
        )}
        {accounts.data?.accounts.length === 0 && (
          <EmptyState title={t("identity.accounts.noneFound")}>
            {t("identity.accounts.noneFoundText")}
          </EmptyState>
        )}
        {accounts.data !== undefined && accounts.data.accounts.length > 0 && (
          <AccountTable accounts={accounts.data.accounts} onOpen={setOpenId} />
        )}
        {next !== null && (
          <Button onClick={() => setAfters((before) => [...before, next])}>
            {t("identity.accounts.more")}
          </Button>
        )}
      </div>
      <AccountSheet account={open} onClose={() => setOpenId(null)} />
    </AdministratorFrame>
  );
}

interface TableProps {
  accounts: readonly AccountView[];
  onOpen: (personId: string) => void;
}

function AccountTable({ accounts, onOpen }: TableProps) {
  const { t } = useTranslation();

  return (
    <Table
      caption={t("identity.accounts.title")}
      rows={accounts}
      rowKey={(row) => row.personId}
      onOpen={(row) => onOpen(row.personId)}
      columns={[
        { id: "name", title: t("identity.accounts.name"), cell: (row) => <b>{row.name}</b> },
        { id: "number", title: t("identity.accounts.number"), cell: (row) => row.number },
        {
          id: "posts",
          title: t("identity.accounts.posts"),
          cell: (row) =>
            row.posts.map((post) => post.title).join(t("identity.accounts.betweenPosts")),
        },
        {
          id: "sessions",
          title: t("identity.accounts.sessions"),
          numeric: true,
          cell: (row) => row.sessions,
        },
        {
          id: "state",
          title: t("identity.accounts.state"),
          cell: (row) =>
            row.isLocked ? (
              <StateMark state="lost">{t("identity.accounts.locked")}</StateMark>
            ) : (
              <StateMark state="ready">{t("identity.accounts.active")}</StateMark>
            ),
        },
      ]}
    />
  );
}
