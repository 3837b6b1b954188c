import type { SessionView } from "@plenary/contract/identity/schema";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { PasswordField } from "../../../ui/field/PasswordField.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { useSignIn } from "../api.ts";
import { deviceName } from "../model/deviceName.ts";
import styles from "../pages/SignInPage.module.css";

/** Number or phone, and password. What was typed stays when it is refused. */
export function AccountStep({ onStep }: { onStep: (next: SessionView) => void }) {
  const { t } = useTranslation();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const enter = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ account, password, device: deviceName() }, { onSuccess: onStep });
  };

  return (
    <form className={styles["form"]} onSubmit={submit}>
      <TextField
        label={t("identity.account")}
        hint={t("identity.accountHint")}
        value={account}
        onChange={(event) => setAccount(event.target.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField
        label={t("identity.password")}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        required
      />
      {enter.isError && <Failure error={enter.error} />}
      <Button kind="primary" size="large" wide type="submit" loading={enter.isPending}>
        {t("identity.signIn")}
      </Button>
    </form>
  );
}
