import type { MeetingFile, PlanVenue } from "@plenary/contract/meetings/plan";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { placeBeside } from "../model/placeBeside.ts";
import { useEditing } from "../typing/editing.ts";
import { useVenueActs } from "../useAgendaActs.ts";

/** The venues in their order; a new order is shown at once and given up when the file says otherwise. */
export function useVenueOrder(file: MeetingFile) {
  const { t } = useTranslation();
  const { version } = useEditing();
  const { order } = useVenueActs(file.id);
  const [moved, setMoved] = useState<{ version: number; ids: string[] } | null>(null);
  const [said, setSaid] = useState("");
  const ids = moved !== null && moved.version === version ? moved.ids : null;
  const venues: readonly PlanVenue[] =
    ids === null
      ? file.venues
      : [...file.venues].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));

  return {
    venues,
    /** For those who listen: where the last one went. */
    said,
    place: (id: string, besideId: string, side: "before" | "after") => {
      const next = placeBeside(venues, id, besideId, side);
      if (next.every((venue, i) => venue.id === venues[i]?.id)) {
        return;
      }
      const venueIds = next.map((venue) => venue.id);
      const at = venueIds.indexOf(id);
      setMoved({ version, ids: venueIds });
      setSaid(t("meetings.agenda.movedTo", { name: next[at]?.name ?? "", place: at + 1 }));
      order.mutate({ base: version, venueIds }, { onError: () => setMoved(null) });
    },
  };
}
