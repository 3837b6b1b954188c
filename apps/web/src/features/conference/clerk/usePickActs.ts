import { useDropPick, useHidePost, useShowPick } from "../api.ts";
import { useTellFailure } from "../floor/useTellFailure.ts";

export interface PickActs {
  show: (pickId: string) => void;
  hide: () => void;
  drop: (pickId: string) => void;
  /** The pick whose act is under way. */
  pendingId: string | null;
  isHiding: boolean;
}

/** What can be done with a pick, each failure told in a toast. */
export function usePickActs(meetingId: string): PickActs {
  const show = useShowPick(meetingId);
  const hide = useHidePost(meetingId);
  const drop = useDropPick(meetingId);
  const onError = useTellFailure();
  const pending = [show, drop].find((act) => act.isPending);

  return {
    show: (pickId) => show.mutate(pickId, { onError }),
    hide: () => hide.mutate(undefined, { onError }),
    drop: (pickId) => drop.mutate(pickId, { onError }),
    pendingId: pending?.variables ?? null,
    isHiding: hide.isPending,
  };
}
