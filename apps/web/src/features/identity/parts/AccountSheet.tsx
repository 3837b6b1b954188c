import type { AccountView } from "@plenary/contract/identity/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { Sheet } from "../../../ui/overlay/Sheet.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { Card } from "../../../ui/surface/Card.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { ListRow } from "../../../ui/surface/ListRow.tsx";
import { useEndPost, useLockAccount, useResetPassword } from "../api.ts";
import styles from "../pages/AccountsPage.module.css";
import { GrantPostForm } from "./GrantPostForm.tsx";

type Question = { is: "lock" } | { is: "reset" } | { is: "end"; postId: string; title: string };

/** One account: its posts, and the acts on it, each of which says first what will happen to whom. */
export function AccountSheet({
  account,
  onClose,
}: {
  account: AccountView | null;
  onClose: () => void;
}) {
  return (
    <Sheet opened={account !== null} onClose={onClose} title={account?.name ?? ""}>
      {account !== null && <Account key={account.personId} account={account} />}
    </Sheet>
  );
}

function Account({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const lock = useLockAccount();

  return (
    <div className={styles["sheet"]}>
      <Facts facts={[{ name: t("identity.accounts.number"), value: account.number }]} />
      <Card pad="rows">
        {account.posts.map((post) => (
          <ListRow
            key={post.id}
            title={post.title}
            note={t(`identity.posts.${post.kind}`)}
            end={
              <Button
                size="small"
                onClick={() => setQuestion({ is: "end", postId: post.id, title: post.title })}
              >
                {t("identity.accounts.endPost")}
              </Button>
            }
          />
        ))}
      </Card>
      <GrantPostForm personId={account.personId} />
      {secret !== null && (
        <p>
          {t("identity.accounts.oneTime")} <code className={styles["secret"]}>{secret}</code>
        </p>
      )}
      <Button onClick={() => setQuestion({ is: "reset" })}>{t("identity.accounts.reset")}</Button>
      {account.isLocked ? (
        <Button
          loading={lock.isPending}
          onClick={() => lock.mutate({ personId: account.personId, isLocked: false })}
        >
          {t("identity.accounts.unlock")}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => setQuestion({ is: "lock" })}>
          {t("identity.accounts.lock")}
        </Button>
      )}
      {question !== null && (
        <Confirm
          account={account}
          question={question}
          onSecret={setSecret}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}

interface ConfirmProps {
  account: AccountView;
  question: Question;
  onSecret: (password: string) => void;
  onClose: () => void;
}

function Confirm({ account, question, onSecret, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const lock = useLockAccount();
  const reset = useResetPassword();
  const end = useEndPost();
  const { personId, name } = account;
  const done = () => {
    showToast({ message: t("identity.accounts.done") });
    onClose();
  };
  const acts = {
    lock: () => lock.mutate({ personId, isLocked: true }, { onSuccess: done }),
    reset: () =>
      reset.mutate(personId, {
        onSuccess: ({ password }) => {
          onSecret(password);
          onClose();
        },
      }),
    end: () => question.is === "end" && end.mutate(question.postId, { onSuccess: done }),
  };
  const key = question.is === "end" ? "endPost" : question.is;
  const post = question.is === "end" ? question.title : "";
  const failure = lock.error ?? reset.error ?? end.error;

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`identity.accounts.${key}`)}
      actions={
        <>
          <Button onClick={onClose}>{t("identity.accounts.cancel")}</Button>
          <Button
            kind="danger"
            loading={lock.isPending || reset.isPending || end.isPending}
            onClick={() => void acts[question.is]()}
          >
            {t(`identity.accounts.${key}`)}
          </Button>
        </>
      }
    >
      <p>{t(`identity.accounts.${key}Text`, { name, post })}</p>
      {failure !== null && <Failure error={failure} />}
    </Dialog>
  );
}
