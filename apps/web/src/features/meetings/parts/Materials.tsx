import type { Material, MaterialKind } from "@plenary/contract/meetings/plan";
import { IconFile, IconPaperclip, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fileUrl, sendFile } from "../../../platform/api/sendFile.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { Sheet } from "../../../ui/overlay/Sheet.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { useEditing } from "../typing/editing.ts";
import { useSpeechActs } from "../useAgendaActs.ts";
import styles from "./Materials.module.css";

interface Props {
  materials: readonly Material[];
  to: { itemId: string } | { speechId: string };
  /** What may be added here; each has its own button. */
  kinds: readonly MaterialKind[];
  /** In a row of a table: the button is its icon. */
  isSmall?: boolean;
}

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** The files of an item or a speech, to be read, added and taken out. */
export function Materials({ materials, to, kinds, isSmall = false }: Props) {
  const { t } = useTranslation();
  const { canEdit, meetingId } = useEditing();
  const { detach } = useSpeechActs(meetingId);

  return (
    <>
      {isSmall && materials.length > 0 && <FileCount materials={materials} to={to} kinds={kinds} />}
      <div
        className={styles["files"]}
        data-counted={(isSmall && materials.length > 0) || undefined}
      >
        {materials.map((file) => (
          <span key={file.fileId} className={styles["file"]}>
            <a href={fileUrl(file.fileId)} download={file.name}>
              <IconFile {...icon} />
              <bdi>{file.name}</bdi>
            </a>
            {file.kind !== "material" && <small>{t(`meetings.materials.${file.kind}`)}</small>}
            {canEdit && (
              <IconButton
                label={t("meetings.materials.remove", { name: file.name })}
                icon={<IconX {...icon} />}
                onClick={() => detach.mutate(file.fileId)}
              />
            )}
          </span>
        ))}
        {canEdit &&
          kinds.map((kind) => <AddFile key={kind} kind={kind} to={to} isSmall={isSmall} />)}
      </div>
    </>
  );
}

/** Where there is no room for names: how many files there are; pressed, it shows them. */
function FileCount({ materials, to, kinds }: Omit<Props, "isSmall">) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { length: count } = materials;

  return (
    <>
      <button
        type="button"
        className={styles["count"]}
        aria-label={t("meetings.materials.count", { count })}
        onClick={() => setOpen(true)}
      >
        <IconPaperclip {...icon} />
        {count}
      </button>
      <Sheet opened={isOpen} onClose={() => setOpen(false)} title={t("meetings.agenda.materials")}>
        <Materials materials={materials} to={to} kinds={kinds} />
      </Sheet>
    </>
  );
}

interface AddProps {
  kind: MaterialKind;
  to: Props["to"];
  isSmall: boolean;
}

function AddFile({ kind, to, isSmall }: AddProps) {
  const { t } = useTranslation();
  const { meetingId } = useEditing();
  const { attach } = useSpeechActs(meetingId);
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const isBusy = isSending || attach.isPending;
  const choose = () => input.current?.click();
  const take = async (file: File | undefined) => {
    if (file === undefined) {
      return;
    }
    setSending(true);
    try {
      const { id } = await sendFile(file);
      attach.mutate({ fileId: id, to, kind });
    } catch (error) {
      showToast({ message: failureText(error as Error, t).text, tone: "bad" });
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t(`meetings.materials.add.${kind}`)}
        accept={kind === "slides" ? "application/pdf" : "application/pdf,image/*"}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {isSmall ? (
        <IconButton
          label={t(`meetings.materials.add.${kind}`)}
          icon={<IconPaperclip {...icon} />}
          disabled={isBusy}
          onClick={choose}
        />
      ) : (
        <Button
          size="small"
          kind="quiet"
          loading={isBusy}
          icon={<IconPaperclip {...icon} />}
          onClick={choose}
        >
          {t(`meetings.materials.add.${kind}`)}
        </Button>
      )}
    </>
  );
}
