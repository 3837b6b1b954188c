import type { HTMLAttributes, ReactNode } from "react";
import styles from "./Table.module.css";

export interface TableColumn<Row> {
  id: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  numeric?: boolean;
  width?: number | string;
}

export interface TableProps<Row> {
  /** What the table holds, for those who listen. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row that is open beside the table. */
  currentKey?: string;
  isChosen?: (row: Row) => boolean;
  onOpen?: (row: Row) => void;
  /** What else a row hears: keys, something dragged over it. */
  rowProps?: (row: Row) => HTMLAttributes<HTMLTableRowElement>;
}

/** A table with a head that stays. Enter opens the row that has the focus. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  currentKey,
  isChosen,
  onOpen,
  rowProps,
}: TableProps<Row>) {
  return (
    <table className={styles["table"]}>
      <caption className={styles["caption"]}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              style={{ inlineSize: column.width }}
              className={column.numeric ? styles["numeric"] : undefined}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            {...rowProps?.(row)}
            key={rowKey(row)}
            tabIndex={onOpen === undefined ? undefined : 0}
            aria-current={rowKey(row) === currentKey || undefined}
            data-chosen={isChosen?.(row) || undefined}
            data-opens={onOpen !== undefined || undefined}
            onClick={onOpen === undefined ? undefined : () => onOpen(row)}
            onKeyDown={(event) => {
              rowProps?.(row).onKeyDown?.(event);
              // Only the row itself: a key pressed in a control of the row is the control's.
              if (event.key === "Enter" && event.target === event.currentTarget) {
                onOpen?.(row);
              }
            }}
          >
            {columns.map((column) => (
              <td key={column.id} className={column.numeric ? styles["numeric"] : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
