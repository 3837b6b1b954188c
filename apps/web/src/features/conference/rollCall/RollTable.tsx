import type { RollRow } from "@plenary/contract/conference/rollCall/rules";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Table, type TableColumn } from "../../../ui/surface/Table.tsx";
import { answerMarks } from "./RollOrder.tsx";
import { useRollWords } from "./useRollWords.ts";

export interface RollTableProps {
  rows: readonly RollRow[];
  onOpen?: (row: RollRow) => void;
}

/** The result sheet on the desk; those that were silent stand first. */
export function RollTable({ rows, onOpen }: RollTableProps) {
  const { t } = useTranslation();
  const words = useRollWords();
  const [no, venue, expected, heads, device, picture, sound, answer, time, note] = words.heads;
  const tick = (is: boolean) => (is ? words.yes : "–");
  const columns: TableColumn<RollRow>[] = [
    { id: "no", title: no, cell: (row) => row.no, numeric: true, width: 56 },
    { id: "venue", title: venue, cell: (row) => row.name },
    { id: "expected", title: expected, cell: (row) => row.expected, numeric: true, width: 64 },
    { id: "heads", title: heads, cell: (row) => row.heads ?? "–", numeric: true, width: 64 },
    { id: "device", title: device, cell: (row) => tick(row.hasDevice), width: 64 },
    { id: "picture", title: picture, cell: (row) => tick(row.hasPicture), width: 64 },
    { id: "sound", title: sound, cell: (row) => tick(row.hasSound), width: 64 },
    {
      id: "answer",
      title: answer,
      cell: (row) => (
        <StateMark state={row.answer === null ? "none" : answerMarks[row.answer]}>
          {words.answer(row.answer)}
        </StateMark>
      ),
      width: 112,
    },
    { id: "time", title: time, cell: (row) => words.time(row.at), width: 72 },
    { id: "note", title: note, cell: (row) => row.note },
  ];
  return (
    <Table
      caption={t("conference.rollCall.sheet.title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.venueId}
      {...(onOpen && { onOpen })}
    />
  );
}
