import type { MeetingFile, PlanVenue } from "@plenary/contract/meetings/plan";
import type { VenueKind } from "@plenary/contract/meetings/schema";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editMeetingVenue } from "../../../platform/api/generated/sdk.gen.ts";
import type { EditMeetingVenueData } from "../../../platform/api/generated/types.gen.ts";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Table } from "../../../ui/surface/Table.tsx";
import { CellInput, CellNumber } from "../typing/CellInput.tsx";
import { useEditing } from "../typing/editing.ts";
import { useVenueActs } from "../useAgendaActs.ts";
import { ChoosePlaces } from "./ChoosePlaces.tsx";
import { KindCell } from "./KindCell.tsx";
import styles from "./VenuePanel.module.css";

/** The venues of a meeting: kind, expected heads, who works there and how to reach them. */
export function VenuePanel({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const [search, setSearch] = useState("");
  const [isChoosing, setChoosing] = useState(false);
  const words = search.trim();
  const shown = file.venues.filter(
    (venue) => venue.name.includes(words) || venue.operatorName.includes(words),
  );

  return (
    <div className={styles["panel"]}>
      <div className={styles["tools"]}>
        <TextField
          label={t("meetings.venues.search")}
          labelHidden
          type="search"
          placeholder={t("meetings.venues.search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {canEdit && (
          <>
            <Button
              icon={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => setChoosing(true)}
            >
              {t("meetings.venues.choose")}
            </Button>
            <AddNamed file={file} />
          </>
        )}
      </div>
      {file.venues.length === 0 && (
        <EmptyState title={t("meetings.venues.none")}>{t("meetings.venues.noneText")}</EmptyState>
      )}
      {shown.length > 0 && <VenueTable file={file} venues={shown} />}
      {isChoosing && <ChoosePlaces file={file} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function VenueTable({ file, venues }: { file: MeetingFile; venues: readonly PlanVenue[] }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const { remove } = useVenueActs(file.id);
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
    <Table
      caption={t("meetings.venues.title")}
      rows={venues}
      rowKey={(venue) => venue.id}
      columns={[
        { id: "name", title: t("meetings.venues.name"), cell: (venue) => cell(venue, "name") },
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
              <IconButton
                label={t("meetings.venues.remove", { name: venue.name })}
                icon={<IconTrash size={16} stroke={1.5} aria-hidden="true" />}
                onClick={() => remove.mutate(venue.id)}
              />
            ),
        },
      ]}
    />
  );
}

/** A venue that stands at no place of the list: the main one, a field link. */
function AddNamed({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { add } = useVenueActs(file.id);
  const hasMain = file.venues.some((venue) => venue.kind === "main");
  const kinds: VenueKind[] = hasMain ? ["field"] : ["main", "field"];

  return kinds.map((kind) => (
    <Button
      key={kind}
      loading={add.isPending}
      onClick={() =>
        add.mutate({ placeIds: [], named: { name: t(`meetings.venues.usual.${kind}`), kind } })
      }
    >
      {t(`meetings.venues.add.${kind}`)}
    </Button>
  ));
}
