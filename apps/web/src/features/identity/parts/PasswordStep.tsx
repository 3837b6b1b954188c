import type { SessionView } from "@plenary/contract/identity/schema";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { PasswordField } from "../../../ui/field/PasswordField.tsx";
import { useChangePassword } from "../api.ts";
import styles from "../pages/SignInPage.module.css";

/** A password of one's own: at first use, or when someone wants another. */
export function PasswordStep({ onStep }: { onStep: (next: SessionView) => void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const isDifferent = again.length > 0 && again !== next;
  const change = useChangePassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDifferent) {
      change.mutate({ current, next }, { onSuccess: onStep });
    }
  };

  return (
    <form className={styles["form"]} onSubmit={submit}>
      <p className={styles["lead"]}>{t("identity.newPassword.text")}</p>
      <PasswordField
        label={t("identity.newPassword.current")}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        autoComplete="current-password"
        required
      />
      <PasswordField
        label={t("identity.newPassword.next")}
        hint={t("identity.newPassword.rule")}
        value={next}
        onChange={(event) => setNext(event.target.value)}
        autoComplete="new-password"
        required
      />
      <PasswordField
        label={t("identity.newPassword.again")}
        error={isDifferent ? t("identity.newPassword.different") : undefined}
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        autoComplete="new-password"
        required
      />
      {change.isError && <Failure error={change.error} />}
      <Button kind="primary" size="large" wide type="submit" loading={change.isPending}>
        {t("identity.newPassword.save")}
      </Button>
    </form>
  );
}
