import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Drawer.layer.css";
import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../action/IconButton.tsx";
import styles from "./Sheet.module.css";

export interface SheetProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** Stays at the bottom, above the home bar. */
  actions?: ReactNode;
}

/** Rises from the bottom on a phone, comes from the end side where there is room. */
export function Sheet({ opened, onClose, title, children, actions }: SheetProps) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery("(max-width: 640px)", undefined, {
    getInitialValueInEffect: false,
  });

  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={isNarrow ? "bottom" : "right"}
      size={isNarrow ? "auto" : 400}
      // On the root: a class given to the content would land on its outer frame as well.
      classNames={{
        overlay: styles["veil"] ?? "",
        content: (isNarrow ? styles["bottom"] : styles["side"]) ?? "",
        title: styles["title"] ?? "",
      }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles["head"]}>
          <Drawer.Title>{title}</Drawer.Title>
          <IconButton
            label={t("ui.close")}
            tooltip={false}
            icon={<IconX size={20} stroke={1.5} aria-hidden="true" />}
            onClick={onClose}
          />
        </div>
        <div className={styles["body"]}>{children}</div>
        {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
      </Drawer.Content>
    </Drawer.Root>
  );
}
