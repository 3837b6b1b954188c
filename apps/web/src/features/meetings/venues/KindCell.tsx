import type { PlanVenue } from "@plenary/contract/meetings/plan";
import type { VenueKind } from "@plenary/contract/meetings/schema";
import { useTranslation } from "react-i18next";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import cell from "../typing/CellInput.module.css";
import { ClashNote } from "../typing/ClashNote.tsx";
import { useEditing } from "../typing/editing.ts";
import { useTyped } from "../typing/useTyped.ts";

interface Props {
  venue: PlanVenue;
  send: (
    value: VenueKind,
    base: number,
    sending: Sending,
  ) => Promise<{ data: { version: number } }>;
}

const kinds: readonly VenueKind[] = ["main", "sub", "field"];

/** Main, sub or field, in a row of the venues. */
export function KindCell({ venue, send }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const typed = useTyped(`venue:${venue.id}:kind`, venue.kind, send);

  if (!canEdit) {
    return <span>{t(`meetings.lanes.${venue.kind}`)}</span>;
  }
  return (
    <>
      <select
        aria-label={t("meetings.venues.kindOf", { name: venue.name })}
        className={`${cell["cell"]} ${cell["select"]}`}
        value={typed.value}
        onChange={(event) => {
          typed.change(event.target.value as VenueKind);
          typed.leave();
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`meetings.lanes.${kind}`)}
          </option>
        ))}
      </select>
      <ClashNote typed={typed} />
    </>
  );
}
