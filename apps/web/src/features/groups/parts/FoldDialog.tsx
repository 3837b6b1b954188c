import type { PostView } from "@plenary/contract/groups/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { useFoldPost, useUnfoldPost } from "../api.ts";

interface Props {
  groupId: string;
  post: PostView | null;
  onClose: () => void;
}

/** Asks why a post is folded; everyone sees the reason, and it can be taken back at once. */
export function FoldDialog({ groupId, post, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const fold = useFoldPost(groupId);
  const unfold = useUnfoldPost(groupId);
  const submit = (folded: PostView) =>
    fold.mutate(
      { postId: folded.id, reason },
      {
        onSuccess: () => {
          setReason("");
          onClose();
          showToast({
            message: t("groups.folded"),
            undo: () => unfold.mutate(folded.id),
          });
        },
      },
    );

  return (
    <Dialog
      opened={post !== null}
      onClose={onClose}
      title={t("groups.foldTitle", { name: post?.author.name ?? "" })}
      actions={
        <>
          <Button onClick={onClose}>{t("groups.cancel")}</Button>
          <Button
            kind="danger"
            loading={fold.isPending}
            disabled={reason.trim() === ""}
            onClick={() => post !== null && submit(post)}
          >
            {t("groups.fold")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("groups.foldReason")}
        hint={t("groups.foldHint")}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      {fold.isError && <Failure error={fold.error} />}
    </Dialog>
  );
}
