import type { MeetingFile, PlanVenue } from "@plenary/contract/meetings/plan";
import { useTranslation } from "react-i18next";
import { editMeetingVenue } from "../../../platform/api/generated/sdk.gen.ts";
import type { EditMeetingVenueData } from "../../../platform/api/generated/types.gen.ts";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import { VisuallyHidden } from "../../../ui/mark/VisuallyHidden.tsx";
import { Table } from "../../../ui/surface/Table.tsx";
import { CellInput, CellNumber } from "../typing/CellInput.tsx";
import { useEditing } from "../typing/editing.ts";
import { useVenueActs } from "../useAgendaActs.ts";
import { KindCell } from "./KindCell.tsx";
import { useVenueOrder } from "./useVenueOrder.ts";
import { useVenueRows } from "./useVenueRows.ts";
import { Grip, VenueMenu } from "./VenueMenu.tsx";
import styles from "./VenuePanel.module.css";

/** The venues that the words find: written in place, put in order by drag, by menu and by Alt and the arrows. */
export function VenueTable({ file, words }: { file: MeetingFile; words: string }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const { remove } = useVenueActs(file.id);
  const { venues, said, place } = useVenueOrder(file);
  const shown = venues.filter(
    (venue) => venue.name.includes(words) || venue.operatorName.includes(words),
  );
  // One step among those that are seen: what a search leaves out does not count as a place.
  const step = (venue: PlanVenue, by: -1 | 1) => {
    const beside = shown[shown.indexOf(venue) + by];
    if (beside !== undefined) {
      place(venue.id, beside.id, by === -1 ? "before" : "after");
    }
  };
  const rowProps = useVenueRows(step, place);
  const send =
    (venue: PlanVenue, field: keyof Omit<EditMeetingVenueData["body"], "base">) =>
    <T,>(value: T, base: number, sending: Sending) =>
      editMeetingVenue({
        ...sending,
        path: { id: file.id, venueId: venue.id },
        body: { base, [field]: value },
      });
  const cell = (venue: PlanVenue, field: "name" | "operatorName" | "operatorPhone") => (
    <CellInput
      name={`venue:${venue.id}:${field}`}
      label={t(`meetings.venues.${field}`)}
      value={venue[field]}
      send={send(venue, field)}
    />
  );

  return (
    <>
      <Table
        caption={t(canEdit ? "meetings.venues.keys" : "meetings.venues.title")}
        rows={shown}
        rowKey={(venue) => venue.id}
        rowProps={canEdit ? rowProps : () => ({})}
        columns={[
          {
            id: "name",
            title: t("meetings.venues.name"),
            cell: (venue) => (
              <div className={styles["name"]}>
                {canEdit && <Grip venue={venue} />}
                {cell(venue, "name")}
              </div>
            ),
          },
          {
            id: "kind",
            title: t("meetings.venues.kind"),
            width: 104,
            cell: (venue) => <KindCell venue={venue} send={send(venue, "kind")} />,
          },
          {
            id: "heads",
            title: t("meetings.venues.expectedHeads"),
            numeric: true,
            width: 88,
            cell: (venue) => (
              <CellNumber
                name={`venue:${venue.id}:expectedHeads`}
                label={t("meetings.venues.headsOf", { name: venue.name })}
                value={venue.expectedHeads}
                send={send(venue, "expectedHeads")}
              />
            ),
          },
          {
            id: "people",
            title: t("meetings.venues.people"),
            numeric: true,
            width: 72,
            cell: (venue) => venue.people,
          },
          {
            id: "operator",
            title: t("meetings.venues.operatorName"),
            width: 130,
            cell: (venue) => cell(venue, "operatorName"),
          },
          {
            id: "phone",
            title: t("meetings.venues.operatorPhone"),
            width: 140,
            cell: (venue) => cell(venue, "operatorPhone"),
          },
          {
            id: "acts",
            title: "",
            width: 44,
            cell: (venue) =>
              canEdit && (
                <VenueMenu
                  venue={venue}
                  onUp={() => step(venue, -1)}
                  onDown={() => step(venue, 1)}
                  onRemove={() => remove.mutate(venue.id)}
                />
              ),
          },
        ]}
      />
      <p aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </p>
    </>
  );
}
