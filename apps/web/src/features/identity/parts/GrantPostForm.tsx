import type { PostKind } from "@plenary/contract/identity/schema";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { useGrantPost } from "../api.ts";
import { grantablePosts } from "../model/grantablePosts.ts";
import styles from "../pages/AccountsPage.module.css";

/** Gives a person a post of this committee. */
export function GrantPostForm({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PostKind | null>(null);
  const [title, setTitle] = useState("");
  const grant = useGrantPost();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind !== null) {
      grant.mutate(
        { personId, kind, title },
        {
          onSuccess: () => {
            setKind(null);
            setTitle("");
            showToast({ message: t("identity.accounts.grantDone") });
          },
        },
      );
    }
  };

  return (
    <form className={styles["sheet"]} onSubmit={submit}>
      <Select
        label={t("identity.accounts.grantKind")}
        options={grantablePosts.map((value) => ({ value, label: t(`identity.posts.${value}`) }))}
        value={kind}
        onChange={setKind}
        searchable
      />
      <TextField
        label={t("identity.accounts.grantTitle")}
        value={title}
        maxLength={80}
        onChange={(event) => setTitle(event.target.value)}
        required
      />
      {grant.isError && <Failure error={grant.error} />}
      <Button
        type="submit"
        loading={grant.isPending}
        disabled={kind === null || title.trim() === ""}
      >
        {t("identity.accounts.grant")}
      </Button>
    </form>
  );
}
