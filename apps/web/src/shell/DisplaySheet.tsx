import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseDisplay } from "../platform/display/chooseDisplay.ts";
import { keepDirection, readDirection } from "../platform/display/direction.ts";
import { type TextSize, type Theme, useDisplay } from "../platform/display/useDisplay.ts";
import { languageNames, languages } from "../platform/i18n/languages.ts";
import { Segmented } from "../ui/action/Segmented.tsx";
import { Switch } from "../ui/field/Switch.tsx";
import { Sheet } from "../ui/overlay/Sheet.tsx";
import styles from "./DisplaySheet.module.css";

export interface DisplaySheetProps {
  opened: boolean;
  onClose: () => void;
}

/** 显示: language, elder mode, text size and theme, in one place and before signing in. */
export function DisplaySheet({ opened, onClose }: DisplaySheetProps) {
  const { t } = useTranslation();
  const { language, isElder, textSize, theme } = useDisplay();
  const text = (key: string) => t(`shell.display.${key}`);

  return (
    <Sheet opened={opened} onClose={onClose} title={text("title")}>
      <div className={styles["choices"]}>
        <div>
          <h3>{text("language")}</h3>
          <Segmented
            label={text("language")}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={language}
            onChange={(value) => void chooseDisplay({ language: value })}
          />
        </div>
        <Switch
          label={text("elder")}
          hint={text("elderHint")}
          checked={isElder}
          onChange={(event) => void chooseDisplay({ isElder: event.currentTarget.checked })}
        />
        {/* In elder mode the text is already larger than 大. */}
        {!isElder && (
          <div>
            <h3>{text("textSize")}</h3>
            <Segmented<TextSize>
              label={text("textSize")}
              options={[
                { value: "small", label: text("small"), scale: 0.875 },
                { value: "standard", label: text("normal") },
                { value: "large", label: text("large"), scale: 1.25 },
              ]}
              value={textSize}
              onChange={(value) => void chooseDisplay({ textSize: value })}
            />
          </div>
        )}
        <div>
          <h3>{text("theme")}</h3>
          <Segmented<Theme>
            label={text("theme")}
            options={[
              { value: "auto", label: text("auto") },
              { value: "light", label: text("light") },
              { value: "dark", label: text("dark") },
            ]}
            value={theme}
            onChange={(value) => void chooseDisplay({ theme: value })}
          />
        </div>
        {import.meta.env.DEV && <MirrorSwitch label={text("mirror")} />}
        <p className={styles["kept"]}>{text("kept")}</p>
      </div>
    </Sheet>
  );
}

// Only where Plenary is built: there is no language yet that is written from the right.
function MirrorSwitch({ label }: { label: string }) {
  const [isMirrored, setMirrored] = useState(readDirection() === "rtl");

  return (
    <Switch
      label={label}
      checked={isMirrored}
      onChange={(event) => {
        setMirrored(event.currentTarget.checked);
        keepDirection(event.currentTarget.checked ? "rtl" : "ltr");
      }}
    />
  );
}
