import { IconLetterCase } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchPart } from "../platform/pwa/missingPart.ts";
import { Button, type ButtonSize } from "../ui/action/Button.tsx";

// The sheet is opened seldom: it comes when it is wanted.
const DisplaySheet = lazy(async () => {
  const { DisplaySheet: loaded } = await fetchPart(() => import("./DisplaySheet.tsx"));
  return { default: loaded };
});

/** 显示: opens the sheet for language, elder mode, text size and theme. Stands on every frame. */
export function DisplayButton({ size = "small" }: { size?: ButtonSize }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);

  return (
    <>
      <Button
        kind="quiet"
        size={size}
        icon={<IconLetterCase size={18} stroke={1.5} aria-hidden="true" />}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        {t("shell.display.title")}
      </Button>
      {wasOpened && (
        <Suspense>
          <DisplaySheet opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
