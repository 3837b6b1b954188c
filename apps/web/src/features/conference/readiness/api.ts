import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  readReadinessOptions,
  readReadinessQueryKey,
} from "../../../platform/api/generated/@tanstack/react-query.gen.ts";
import { noteReadiness, tickReadiness } from "../../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../../platform/api/useCommand.ts";

/** What the screen of the venue measures comes by itself; what others tick is asked for now and then. */
const askAgainMs = 10_000;

/** The readiness of one venue, for a page that does not follow the desk. */
export const useReadiness = (id: string, venueId: string) =>
  useQuery({ ...readReadinessOptions({ path: { id, venueId } }), refetchInterval: askAgainMs });

/** Ticks one check, or takes the tick back. */
export function useTickReadiness(id: string, venueId: string) {
  const refresh = useRefresh(id, venueId);
  return useCommand(
    ({ itemId, isReady }: { itemId: string; isReady: boolean }, sending) =>
      tickReadiness({ ...sending, path: { id, venueId, itemId }, body: { isReady } }),
    { onDone: refresh },
  );
}

export interface ReadinessNote {
  note?: string;
  contacts?: { name: string; phone: string }[];
}

/** Notes what does not work, and who is to be called. */
export function useNoteReadiness(id: string, venueId: string) {
  const refresh = useRefresh(id, venueId);
  return useCommand(
    (body: ReadinessNote, sending) => noteReadiness({ ...sending, path: { id, venueId }, body }),
    { onDone: refresh },
  );
}

function useRefresh(id: string, venueId: string): () => void {
  const queries = useQueryClient();
  return () => {
    queries
      .invalidateQueries({ queryKey: readReadinessQueryKey({ path: { id, venueId } }) })
      .catch(() => undefined);
  };
}
