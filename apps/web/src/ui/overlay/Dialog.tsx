import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import { Modal } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../action/IconButton.tsx";
import styles from "./Dialog.module.css";

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question or the name of the thing. */
  title: string;
  children?: ReactNode;
  /** The acts, the main one last. */
  actions?: ReactNode;
  size?: "small" | "normal" | "wide";
  /** Keeps the dialog until one of its acts is chosen. */
  insist?: boolean;
}

const widths = { small: 420, normal: 520, wide: 760 };

/** A question over the page. For an irreversible act it says what will happen to whom. */
export function Dialog({
  opened,
  onClose,
  title,
  children,
  actions,
  size = "normal",
  insist = false,
}: DialogProps) {
  const { t } = useTranslation();

  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={widths[size]}
      centered
      closeOnClickOutside={!insist}
      closeOnEscape={!insist}
      // On the root: a class given to the content would land on its outer frame as well.
      classNames={{
        inner: styles["inner"] ?? "",
        overlay: styles["veil"] ?? "",
        content: styles["content"] ?? "",
        title: styles["title"] ?? "",
      }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles["head"]}>
          <Modal.Title>{title}</Modal.Title>
          {!insist && (
            <IconButton
              label={t("ui.close")}
              tooltip={false}
              icon={<IconX size={20} stroke={1.5} aria-hidden="true" />}
              onClick={onClose}
            />
          )}
        </div>
        <div className={styles["body"]}>{children}</div>
        {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
