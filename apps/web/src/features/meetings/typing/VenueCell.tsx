import type { PlanVenue } from "@plenary/contract/meetings/plan";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import styles from "./CellInput.module.css";
import { ClashNote } from "./ClashNote.tsx";
import { useEditing } from "./editing.ts";
import { useTyped } from "./useTyped.ts";

interface Props {
  name: string;
  label: string;
  value: string | null;
  /** What no venue means; without it a venue must be chosen. */
  none?: string;
  venues: readonly PlanVenue[];
  send: (
    value: string | null,
    base: number,
    sending: Sending,
  ) => Promise<{ data: { version: number } }>;
}

/** Which venue, in a row of a table. A list of the platform's own: a hundred of them stand on one page. */
export function VenueCell({ name, label, value, none, venues, send }: Props) {
  const { canEdit } = useEditing();
  const typed = useTyped(name, value, send);
  const chosen = venues.find((venue) => venue.id === typed.value);

  if (!canEdit) {
    return <span>{chosen?.name ?? none}</span>;
  }
  return (
    <>
      <select
        aria-label={label}
        className={`${styles["cell"]} ${styles["select"]}`}
        data-state={typed.state}
        value={typed.value ?? ""}
        onChange={(event) => {
          typed.change(event.target.value === "" ? null : event.target.value);
          typed.leave();
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {venues.map((venue) => (
          <option key={venue.id} value={venue.id}>
            {venue.name}
          </option>
        ))}
      </select>
      <ClashNote typed={typed} />
    </>
  );
}
