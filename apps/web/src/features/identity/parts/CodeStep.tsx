import type { SessionView } from "@plenary/contract/identity/schema";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { useGiveSecondFactor, useSignOut } from "../api.ts";
import styles from "../pages/SignInPage.module.css";

/** The six digits of the authenticator. */
export function CodeStep({ name, onStep }: { name?: string; onStep: (next: SessionView) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const leave = useSignOut();
  const give = useGiveSecondFactor();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate(code, { onSuccess: onStep });
  };

  return (
    <form className={styles["form"]} onSubmit={submit}>
      {name !== undefined && <h2 className={styles["greeting"]}>{name}</h2>}
      <TextField
        label={t("identity.code")}
        hint={t("identity.codeHint")}
        value={code}
        onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, "").slice(0, 6))}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      {give.isError && <Failure error={give.error} />}
      <Button
        kind="primary"
        size="large"
        wide
        type="submit"
        loading={give.isPending}
        disabled={code.length !== 6}
      >
        {t("identity.confirm")}
      </Button>
      <Button kind="quiet" onClick={() => leave.mutate()}>
        {t("identity.otherAccount")}
      </Button>
    </form>
  );
}
