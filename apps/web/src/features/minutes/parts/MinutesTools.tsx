import type { MinutesView } from "@plenary/contract/minutes/schema";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { documentUrl } from "../api.ts";
import styles from "./MinutesTools.module.css";

interface Props {
  view: MinutesView;
  onEdition: (no: number) => void;
}

/** The documents of the edition on the page, and the choice among its editions. */
export function MinutesTools({ view, onEdition }: Props) {
  const { t } = useTranslation();
  const { edition, editions, meetingId } = view;

  if (edition === null) {
    return null;
  }
  return (
    <div className={styles["tools"]}>
      {editions.length > 1 && (
        <Select
          label={t("minutes.editions")}
          labelHidden
          value={String(edition.no)}
          options={editions.map(({ no, state }) => ({
            value: String(no),
            label: t("minutes.editionLine", { no, state: t(`minutes.states.${state}`) }),
          }))}
          onChange={(value) => onEdition(Number(value))}
        />
      )}
      {(["word", "pdf"] as const).map((kind) => (
        <a
          key={kind}
          className={styles["link"]}
          href={documentUrl(meetingId, kind, edition.no)}
          download
        >
          <IconDownload size={16} stroke={1.5} aria-hidden="true" />
          {t(`minutes.download.${kind}`)}
        </a>
      ))}
      <Button
        icon={<IconPrinter size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t("minutes.print")}
      </Button>
    </div>
  );
}
