import type { GroupView, PostView } from "@plenary/contract/groups/schema";
import { IconPhoto, IconSend2, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fileUrl } from "../../../platform/api/sendFile.ts";
import { useDraft } from "../../../platform/storage/useDraft.ts";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { useWritePost } from "../api.ts";
import styles from "./Composer.module.css";
import { usePictures } from "./usePictures.ts";

interface Props {
  group: GroupView;
  replyTo: PostView | null;
  onReplyDone: () => void;
  onSent: () => void;
}

/** Writes a post. What was typed stays on the device until the server has taken it. */
export function Composer({ group, replyTo, onReplyDone, onSent }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`groups/${group.id}`);
  const chooser = useRef<HTMLInputElement>(null);
  const write = useWritePost(group.id);
  const tell = (error: Error) => showToast({ message: failureText(error, t).text, tone: "bad" });
  const { pictures, sending, addPictures, removePicture, clearPictures } = usePictures(tell);
  const isTooLong = [...draft.text].length > group.textLimit;
  const isEmpty = draft.text.trim() === "" && pictures.length === 0;
  const submit = () => {
    if (isEmpty || isTooLong || write.isPending || sending > 0) {
      return;
    }
    const isAnswer = replyTo !== null && group.can.answer;
    write.mutate(
      { text: draft.text, pictures: [...pictures], replyTo: replyTo?.id ?? null, isAnswer },
      {
        onSuccess: () => {
          draft.clear();
          clearPictures();
          onReplyDone();
          onSent();
        },
        onError: tell,
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };

  return (
    <form
      className={styles["composer"]}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {replyTo !== null && (
        <div className={styles["about"]}>
          <span dir="auto">
            {t("groups.replyTo", { name: replyTo.author.name })} {replyTo.text}
          </span>
          <IconButton
            label={t("groups.cancelReply")}
            icon={<IconX size={16} stroke={1.5} aria-hidden="true" />}
            onClick={onReplyDone}
          />
        </div>
      )}
      {pictures.length > 0 && (
        <div className={styles["thumbs"]}>
          {pictures.map((id) => (
            <button
              key={id}
              type="button"
              aria-label={t("groups.removePicture")}
              onClick={() => removePicture(id)}
            >
              <img src={fileUrl(id)} alt="" />
            </button>
          ))}
        </div>
      )}
      {isTooLong && (
        <p className={styles["hint"]} role="alert">
          {t("groups.tooLong", { limit: group.textLimit })}
        </p>
      )}
      <div className={styles["row"]}>
        <textarea
          className={styles["input"]}
          rows={1}
          aria-label={t("groups.write")}
          placeholder={t("groups.placeholder")}
          value={draft.text}
          onChange={(event) => draft.setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <input
          ref={chooser}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/gif"
          multiple
          hidden
          onChange={(event) => {
            void addPictures(event.target.files);
            event.target.value = "";
          }}
        />
        <IconButton
          label={sending > 0 ? t("groups.sendingPictures") : t("groups.addPicture")}
          icon={<IconPhoto size={24} stroke={1.5} aria-hidden="true" />}
          onClick={() => chooser.current?.click()}
        />
        <IconButton
          label={write.isPending ? t("groups.sending") : t("groups.send")}
          icon={<IconSend2 size={24} stroke={1.5} data-flip aria-hidden="true" />}
          type="submit"
          disabled={isEmpty || isTooLong || write.isPending || sending > 0}
        />
      </div>
    </form>
  );
}
