import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Menu.layer.css";
import { Menu as Behaviour } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import styles from "./Menu.module.css";

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  onChoose: () => void;
  disabled?: boolean;
  danger?: boolean;
  /** Marks the entry that is in force. */
  chosen?: boolean;
}

export interface MenuProps {
  /** The button that opens it. */
  children: ReactElement;
  /** Groups of entries, parted by hairlines. */
  groups: readonly (readonly MenuEntry[])[];
}

/** A short list of acts, opened by a button; arrow keys and first letters work. */
export function Menu({ children, groups }: MenuProps) {
  return (
    <Behaviour
      position="bottom-end"
      offset={4}
      shadow="none"
      // The placeholder is no menu item, and screen readers say so.
      withInitialFocusPlaceholder={false}
      classNames={{
        dropdown: styles["dropdown"] ?? "",
        item: styles["item"] ?? "",
        divider: styles["divider"] ?? "",
      }}
    >
      <Behaviour.Target>{children}</Behaviour.Target>
      <Behaviour.Dropdown>
        {groups.map((group, index) => (
          <MenuGroup key={group[0]?.label ?? index} group={group} parted={index > 0} />
        ))}
      </Behaviour.Dropdown>
    </Behaviour>
  );
}

function MenuGroup({ group, parted }: { group: readonly MenuEntry[]; parted: boolean }) {
  return (
    <>
      {parted && <Behaviour.Divider />}
      {group.map((entry) => (
        <Behaviour.Item
          key={entry.label}
          leftSection={entry.icon}
          disabled={entry.disabled ?? false}
          data-danger={entry.danger || undefined}
          data-chosen={entry.chosen || undefined}
          aria-current={entry.chosen || undefined}
          onClick={entry.onChoose}
        >
          {entry.label}
        </Behaviour.Item>
      ))}
    </>
  );
}
