import type { SittingLive } from "@plenary/contract/conference/schema";
import { StageView } from "../parts/StageView.tsx";
import styles from "./Player.module.css";

/** The stage, small; behind a picture that is missing stands the name of its venue. */
export function PlayerPicture({ sitting }: { sitting: SittingLive }) {
  return (
    <StageView
      stage={sitting.stage}
      takeId={sitting.take?.id ?? null}
      venues={sitting.venues}
      className={styles["stage"]}
      cell={(venueId) => (
        <span className={styles["behind"]}>
          {sitting.venues.find(({ id }) => id === venueId)?.name ?? ""}
        </span>
      )}
    />
  );
}
