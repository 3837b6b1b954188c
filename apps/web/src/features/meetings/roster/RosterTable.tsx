import type { RosterEntry } from "@plenary/contract/meetings/notices";
import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Table } from "../../../ui/surface/Table.tsx";
import cell from "../typing/CellInput.module.css";
import { useRosterActs } from "../useAgendaActs.ts";
import styles from "./RosterTable.module.css";

interface Props {
  file: MeetingFile;
  entries: readonly RosterEntry[];
}

/** One line a person and role: where they sit, and what became of the notice. */
export function RosterTable({ file, entries }: Props) {
  const { t } = useTranslation();
  const { remove } = useRosterActs(file.id);

  return (
    <div className={styles["scroll"]}>
      <Table
        caption={t("meetings.file.part.roster")}
        rows={entries}
        rowKey={(row) => `${row.personId} ${row.role}`}
        columns={[
          {
            id: "name",
            title: t("meetings.roster.name"),
            cell: (row) => (
              <>
                <b className={styles["name"]}>{row.name}</b>
                <span className={styles["post"]}>{row.title}</span>
              </>
            ),
          },
          {
            id: "role",
            title: t("meetings.roster.role"),
            width: 112,
            cell: (row) => t(`meetings.roles.${row.role}`),
          },
          {
            id: "venue",
            title: t("meetings.agenda.venue"),
            width: 160,
            cell: (row) => <SeatCell file={file} row={row} />,
          },
          ...(file.receipts === null
            ? []
            : [
                {
                  id: "receipt",
                  title: t("meetings.list.receipts"),
                  width: 260,
                  cell: (row: RosterEntry) => <ReceiptCell file={file} row={row} />,
                },
              ]),
          {
            id: "acts",
            title: "",
            width: 44,
            // The chair goes by the head, a screen with its venue.
            cell: (row) =>
              file.can.edit &&
              row.role !== "chair" &&
              row.role !== "venue" && (
                <IconButton
                  label={t("meetings.roster.remove", { name: row.name })}
                  icon={<IconTrash size={16} stroke={1.5} aria-hidden="true" />}
                  onClick={() => remove.mutate({ personId: row.personId, role: row.role })}
                />
              ),
          },
        ]}
      />
    </div>
  );
}

function SeatCell({ file, row }: { file: MeetingFile; row: RosterEntry }) {
  const { t } = useTranslation();
  const { seat } = useRosterActs(file.id);
  const name = file.venues.find((venue) => venue.id === row.venueId)?.name;

  if (!file.can.edit || row.role === "venue") {
    return <span>{name ?? t("meetings.roster.noVenue")}</span>;
  }
  return (
    <select
      aria-label={t("meetings.roster.seatOf", { name: row.name })}
      className={`${cell["cell"]} ${cell["select"]}`}
      value={seat.isPending ? (seat.variables.venueId ?? "") : (row.venueId ?? "")}
      onChange={(event) =>
        seat.mutate({
          ...{ personId: row.personId, role: row.role },
          venueId: event.target.value === "" ? null : event.target.value,
        })
      }
    >
      <option value="">{t("meetings.roster.noVenue")}</option>
      {file.venues.map((venue) => (
        <option key={venue.id} value={venue.id}>
          {venue.name}
        </option>
      ))}
    </select>
  );
}

function ReceiptCell({ file, row }: { file: MeetingFile; row: RosterEntry }) {
  const { t } = useTranslation();
  const { decide } = useRosterActs(file.id);
  const { receipt } = row;

  if (receipt === null) {
    return "—";
  }
  if (receipt.answer === "coming") {
    return <StateMark state="done">{t("meetings.receipts.coming")}</StateMark>;
  }
  if (receipt.answer === null) {
    const word = receipt.readAt === null ? "unread" : "silent";
    return (
      <StateMark state={receipt.readAt === null ? "none" : "half"}>
        {t(`meetings.receipts.${word}`)}
        {receipt.remindedAt !== null && ` · ${t("meetings.receipts.reminded")}`}
      </StateMark>
    );
  }
  return (
    <div className={styles["leave"]}>
      <StateMark state={receipt.decision === null ? "near" : "lost"}>
        {t(`meetings.receipts.${receipt.decision ?? "leave"}`)}
      </StateMark>
      <span className={styles["post"]}>{receipt.reason}</span>
      {file.can.addPeople && receipt.decision === null && (
        <span className={styles["pair"]}>
          {(["granted", "refused"] as const).map((decision) => (
            <Button
              key={decision}
              size="small"
              loading={decide.isPending}
              onClick={() => decide.mutate({ personId: row.personId, decision })}
            >
              {t(`meetings.receipts.decide.${decision}`)}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
