import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../ui/mark/Avatar.tsx";
import { VisuallyHidden } from "../ui/mark/VisuallyHidden.tsx";
import { Menu, type MenuEntry } from "../ui/overlay/Menu.tsx";
import styles from "./AccountMenu.module.css";

export interface AccountMenuProps {
  name: string;
  /** The post in which they act now. */
  post: string;
  groups: readonly (readonly MenuEntry[])[];
}

/** Who is signed in and in which post; opens what can be done about it. */
export function AccountMenu({ name, post, groups }: AccountMenuProps) {
  const { t } = useTranslation();

  return (
    <Menu groups={groups}>
      <button type="button" className={styles["button"]}>
        <VisuallyHidden>{t("shell.account")}</VisuallyHidden>
        <Avatar name={name} size={32} kind="self" />
        <span className={styles["text"]}>
          <b>{name}</b>
          <small>{post}</small>
        </span>
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </button>
    </Menu>
  );
}
