import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./ListRow.module.css";

export interface ListRowProps {
  title: ReactNode;
  note?: ReactNode;
  /** An icon or an avatar at the start. */
  start?: ReactNode;
  /** A time, a tag or a state at the end. */
  end?: ReactNode;
  /** Leads somewhere: a link of the router goes into `as`. */
  onOpen?: () => void;
  /** Wraps the row in a link: `as={(row) => <Link to="…" className={row.className}>{row.children}</Link>}`. */
  as?: (row: { className: string; children: ReactNode }) => ReactNode;
  chosen?: boolean;
}

/** A row of a list: 56 to 76 high, the whole row is the target. */
export function ListRow({ title, note, start, end, onOpen, as, chosen = false }: ListRowProps) {
  const leads = onOpen !== undefined || as !== undefined;
  const children = (
    <>
      {start !== undefined && <span className={styles["start"]}>{start}</span>}
      <span className={styles["text"]}>
        <span className={styles["title"]}>{title}</span>
        {note !== undefined && <span className={styles["note"]}>{note}</span>}
      </span>
      {end !== undefined && <span className={styles["end"]}>{end}</span>}
      {leads && (
        <IconChevronRight
          size={20}
          stroke={1.5}
          data-flip
          aria-hidden="true"
          className={styles["arrow"]}
        />
      )}
    </>
  );
  const className = `${styles["row"]} ${chosen ? styles["chosen"] : ""}`;

  if (as !== undefined) {
    return as({ className, children });
  }
  if (onOpen !== undefined) {
    return (
      <button
        type="button"
        className={className}
        onClick={onOpen}
        aria-current={chosen || undefined}
      >
        {children}
      </button>
    );
  }
  return <div className={className}>{children}</div>;
}
