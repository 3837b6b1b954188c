import { useMediaQuery } from "@mantine/hooks";
import type { MeetingFileSummary } from "@plenary/contract/meetings/plan";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import { Card } from "../../../ui/surface/Card.tsx";
import { ListRow } from "../../../ui/surface/ListRow.tsx";
import { Table } from "../../../ui/surface/Table.tsx";
import { MeetingStateMark } from "./MeetingStateMark.tsx";
import styles from "./MeetingTable.module.css";

/** Meetings as lines: a table where there is room, rows on a phone. */
export function MeetingTable({ meetings }: { meetings: readonly MeetingFileSummary[] }) {
  const { t, i18n } = useTranslation();
  const go = useNavigate();
  const isNarrow = useMediaQuery("(max-width: 700px)", undefined, {
    getInitialValueInEffect: false,
  });
  const when = (row: MeetingFileSummary) => fullDate(Date.parse(row.startsAt), i18n.language);
  const named = (row: MeetingFileSummary) => row.topic || t("meetings.list.noTopic");

  if (isNarrow) {
    return (
      <Card pad="rows">
        {meetings.map((row) => (
          <ListRow
            key={row.id}
            title={named(row)}
            note={`${row.title} · ${when(row)}`}
            end={<MeetingStateMark state={row.state} />}
            as={(line) => (
              <Link
                to="/meetings/$meetingId"
                params={{ meetingId: row.id }}
                className={line.className}
              >
                {line.children}
              </Link>
            )}
          />
        ))}
      </Card>
    );
  }
  return (
    <Table
      caption={t("meetings.title")}
      rows={meetings}
      rowKey={(row) => row.id}
      onOpen={(row) => void go({ to: "/meetings/$meetingId", params: { meetingId: row.id } })}
      columns={[
        {
          id: "topic",
          title: t("meetings.list.topic"),
          cell: (row) => (
            <>
              <Link
                to="/meetings/$meetingId"
                params={{ meetingId: row.id }}
                className={styles["topic"]}
              >
                {named(row)}
              </Link>
              <span className={styles["under"]}>{row.title}</span>
            </>
          ),
        },
        { id: "when", title: t("meetings.list.when"), width: 236, cell: when },
        { id: "chair", title: t("meetings.roles.chair"), width: 96, cell: (row) => row.chairName },
        {
          id: "venues",
          title: t("meetings.venues.title"),
          width: 72,
          numeric: true,
          cell: (row) => row.venues,
        },
        {
          id: "people",
          title: t("meetings.list.people"),
          width: 80,
          numeric: true,
          cell: (row) => row.people,
        },
        {
          id: "receipts",
          title: t("meetings.list.receipts"),
          width: 120,
          numeric: true,
          cell: (row) =>
            row.receipts === null
              ? "—"
              : `${row.receipts.told - row.receipts.silent} / ${row.receipts.told}`,
        },
        {
          id: "state",
          title: t("meetings.list.state"),
          width: 112,
          cell: (row) => <MeetingStateMark state={row.state} />,
        },
      ]}
    />
  );
}
