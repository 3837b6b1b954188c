import type { MeetingFile } from "@plenary/contract/meetings/plan";
import type { VenueKind } from "@plenary/contract/meetings/schema";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { useEditing } from "../typing/editing.ts";
import { useVenueActs } from "../useAgendaActs.ts";
import { ChoosePlaces } from "./ChoosePlaces.tsx";
import styles from "./VenuePanel.module.css";
import { VenueTable } from "./VenueTable.tsx";

/** The venues of a meeting: kind, expected heads, who works there and how to reach them. */
export function VenuePanel({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { canEdit } = useEditing();
  const [search, setSearch] = useState("");
  const [isChoosing, setChoosing] = useState(false);
  const words = search.trim();

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
      {file.venues.length > 0 && <VenueTable file={file} words={words} />}
      {isChoosing && <ChoosePlaces file={file} onClose={() => setChoosing(false)} />}
    </div>
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
