import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../action/IconButton.tsx";
import { Field } from "./Field.tsx";
import styles from "./input.module.css";
import type { TextFieldProps } from "./TextField.tsx";

/** A password that can be shown while it is typed. Say `autoComplete`, so that keepers can fill it. */
export function PasswordField({
  label,
  hint,
  error,
  aside,
  labelHidden = false,
  autoComplete = "current-password",
  ...input
}: Omit<TextFieldProps, "type">) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? IconEyeOff : IconEye;

  return (
    <Field label={label} hint={hint} error={error} aside={aside} labelHidden={labelHidden}>
      {(ids) => (
        <div className={styles["wrap"]}>
          <input
            {...input}
            {...ids}
            type={isShown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className={styles["input"]}
          />
          <span className={styles["end"]}>
            <IconButton
              label={t(isShown ? "ui.hidePassword" : "ui.showPassword")}
              icon={<Icon size={20} stroke={1.5} aria-hidden="true" />}
              onClick={() => setShown(!isShown)}
            />
          </span>
        </div>
      )}
    </Field>
  );
}
