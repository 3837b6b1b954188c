import type { DeskLive } from "@plenary/contract/conference/schema";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { type State, StateMark } from "../../../ui/mark/StateMark.tsx";
import { Table, type TableColumn } from "../../../ui/surface/Table.tsx";
import { measuredFact } from "./model/measuredFact.ts";
import type { ReadyRow } from "./model/readyRows.ts";
import styles from "./ReadinessTable.module.css";
import { useItemName } from "./useItemName.ts";
import { useMeasured } from "./useMeasured.ts";

export interface ReadinessTableProps {
  rows: readonly ReadyRow[];
  desk: DeskLive;
  currentId: string | null;
  onOpen: (venueId: string) => void;
}

const links: Record<ReadyRow["venue"]["link"], State> = {
  joined: "ready",
  away: "standby",
  lost: "lost",
  removed: "lost",
};

/** Every venue with its checks: ticked ones by a tick, measured ones with what was measured. */
export function ReadinessTable({ rows, desk, currentId, onOpen }: ReadinessTableProps) {
  const { t } = useTranslation();
  const nameOf = useItemName();
  const words = useMeasured();
  const checks = desk.readiness.items.map(
    (item): TableColumn<ReadyRow> => ({
      id: item.id,
      title: nameOf(item),
      cell: ({ readiness, line }) => {
        const tick = readiness?.ticks[item.id];
        const fact = measuredFact(item.id, line, readiness?.signs ?? null);
        const said = tick && `${timeOfDay(Date.parse(tick.at))} ${tick.by}`;
        return (
          <span className={styles["cell"]} title={said}>
            {tick === undefined ? (
              <span aria-hidden="true">–</span>
            ) : (
              <IconCheck size={18} stroke={2} aria-label={said} />
            )}
            {fact !== null && <small data-is={fact.is}>{words(fact)}</small>}
          </span>
        );
      },
    }),
  );
  const columns: TableColumn<ReadyRow>[] = [
    {
      id: "venue",
      title: t("conference.rollCall.sheet.columns.venue"),
      cell: ({ venue }) => <span className={styles["name"]}>{venue.name}</span>,
    },
    {
      id: "link",
      title: t("conference.readiness.link"),
      cell: ({ venue }) => (
        <StateMark state={links[venue.link]}>{t(`conference.desk.links.${venue.link}`)}</StateMark>
      ),
    },
    {
      id: "ready",
      title: t("conference.readiness.readyColumn"),
      cell: ({ ticked, all, isReady }) => (
        <StateMark state={readyState(isReady, ticked)}>{`${ticked}/${all}`}</StateMark>
      ),
    },
    ...checks,
    {
      id: "note",
      title: t("conference.readiness.fault"),
      cell: ({ readiness }) => <span className={styles["fault"]}>{readiness?.note}</span>,
    },
  ];
  return (
    <Table
      caption={t("conference.readiness.title")}
      columns={columns}
      rows={rows}
      rowKey={({ venue }) => venue.id}
      onOpen={({ venue }) => onOpen(venue.id)}
      {...(currentId !== null && { currentKey: currentId })}
    />
  );
}

function readyState(isReady: boolean, ticked: number): State {
  if (isReady) {
    return "done";
  }
  return ticked === 0 ? "none" : "half";
}
