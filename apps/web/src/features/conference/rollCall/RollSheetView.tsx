import { type RollRow, rollSheet } from "@plenary/contract/conference/rollCall/rules";
import type { DeskLive, SittingLive } from "@plenary/contract/conference/schema";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Segmented } from "../../../ui/action/Segmented.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { rollCsv } from "./model/rollCsv.ts";
import { reportedHeads } from "./model/rollNow.ts";
import { OfficialSheet } from "./OfficialSheet.tsx";
import styles from "./RollSheetView.module.css";
import { RollTable } from "./RollTable.tsx";
import { saveText } from "./saveText.ts";
import { useRollWords } from "./useRollWords.ts";

type Filter = "all" | "silent" | "none" | "backup" | "answered";

const filters: readonly Filter[] = ["all", "silent", "none", "backup", "answered"];
const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

export interface RollSheetViewProps {
  sitting: SittingLive;
  desk: DeskLive;
  /** The contact of a venue is asked for. */
  onContact?: (row: RollRow) => void;
}

/** The result of the roll call: table, totals, print, and a file for spreadsheets. */
export function RollSheetView({ sitting, desk, onContact }: RollSheetViewProps) {
  const { t } = useTranslation();
  const words = useRollWords();
  const [filter, setFilter] = useState<Filter>("all");
  const sheet = rollSheet(sitting.venues, desk.roll, reportedHeads(desk));
  const { totals } = sheet;
  const counts: Record<Filter, number> = {
    ...{ all: totals.venues, silent: totals.silent, none: totals.uncalled },
    ...{ backup: totals.backup, answered: totals.answered },
  };
  const rows = sheet.rows.filter(({ answer }) => filter === "all" || (answer ?? "none") === filter);
  const save = () => {
    const name = t("conference.rollCall.sheet.file", { title: sitting.title });
    saveText(`${name}.csv`, "text/csv;charset=utf-8", rollCsv(sheet.rows, words));
  };

  return (
    <Section
      title={t("conference.rollCall.sheet.title")}
      aside={
        <span className={styles["tools"]}>
          <Button size="small" icon={<IconDownload {...icon} />} onClick={save}>
            {t("conference.rollCall.sheet.csv")}
          </Button>
          {(["word", "pdf"] as const).map((kind) => (
            <a
              key={kind}
              className={styles["file"]}
              href={`/api/sittings/${sitting.meetingId}/roll-call/documents/${kind}`}
              download
            >
              <IconDownload {...icon} />
              {t(`conference.rollCall.sheet.${kind}`)}
            </a>
          ))}
          <Button size="small" icon={<IconPrinter {...icon} />} onClick={() => print()}>
            {t("conference.rollCall.sheet.print")}
          </Button>
        </span>
      }
    >
      <div className={styles["bar"]}>
        <Segmented
          label={t("conference.rollCall.sheet.filter")}
          options={filters.map((value) => ({
            value,
            label: `${t(`conference.rollCall.answers.${value}`)} ${counts[value]}`,
          }))}
          value={filter}
          onChange={setFilter}
        />
        <p>
          {t("conference.rollCall.sheet.headsOf", {
            heads: totals.heads,
            expected: totals.expected,
          })}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("conference.rollCall.sheet.empty")} />
      ) : (
        <RollTable rows={rows} {...(onContact && { onOpen: onContact })} />
      )}
      <OfficialSheet sitting={sitting} sheet={sheet} />
    </Section>
  );
}
