import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/CloseButton.layer.css";
import { Select as Behaviour } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Field, type FieldFrame } from "./Field.tsx";
import input from "./input.module.css";
import styles from "./Select.module.css";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldFrame {
  options: readonly SelectOption<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  placeholder?: string;
  /** Finds by typing: for more than ten options. */
  searchable?: boolean;
  /** May be emptied again. */
  clearable?: boolean;
  disabled?: boolean;
}

/** One of many, from a list that opens. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  aside,
  labelHidden = false,
  options,
  value,
  onChange,
  placeholder,
  searchable = false,
  clearable = false,
  disabled = false,
}: SelectProps<Value>) {
  const { t } = useTranslation();
  const known = options.map((option) => ({ ...option }));

  return (
    <Field label={label} hint={hint} error={error} aside={aside} labelHidden={labelHidden}>
      {(ids) => (
        <Behaviour
          {...ids}
          data={known}
          value={value}
          onChange={(chosen) => onChange(chosen as Value | null)}
          placeholder={placeholder ?? t("ui.choose")}
          searchable={searchable}
          clearable={clearable}
          allowDeselect={false}
          disabled={disabled}
          nothingFoundMessage={t("ui.nothingFound")}
          checkIconPosition="right"
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
          rightSectionPointerEvents="none"
          comboboxProps={{ offset: 4, shadow: "none" }}
          classNames={{
            input: input["input"] ?? "",
            section: styles["section"] ?? "",
            dropdown: styles["dropdown"] ?? "",
            option: styles["option"] ?? "",
            empty: styles["empty"] ?? "",
          }}
        />
      )}
    </Field>
  );
}
