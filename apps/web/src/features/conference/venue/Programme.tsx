import type { SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { turnNow } from "../floor/model/speech.ts";
import { StageView } from "../parts/StageView.tsx";
import { PostSlide } from "./PostSlide.tsx";
import styles from "./Programme.module.css";
import { SpeakerTitle } from "./SpeakerTitle.tsx";
import { TestCard } from "./TestCard.tsx";

/** What every screen shows: the stage, a post beside it when one is shown, and the title strip. */
export function Programme({ sitting }: { sitting: SittingLive }) {
  const isOnAir = sitting.stage.cells.some((venueId) => venueId !== null);

  const isMany = sitting.stage.cells.length > 2;

  // One picture fills the stage and the title lies over its lower edge; others stand above it.
  const isWhole = isOnAir && sitting.post === null && sitting.stage.layout === "single";

  return (
    <div className={styles["programme"]} data-whole={isWhole || undefined}>
      <div className={styles["pictures"]} data-post={sitting.post === null ? undefined : ""}>
        {sitting.post !== null && <PostSlide post={sitting.post} />}
        <StageView
          stage={sitting.stage}
          takeId={sitting.take?.id ?? null}
          reports
          venues={sitting.venues}
          className={styles["stage"]}
          cell={(venueId) => <Behind sitting={sitting} venueId={venueId} />}
        />
      </div>
      <Below sitting={sitting} isOnAir={isOnAir} isMany={isMany} />
    </div>
  );
}

interface BelowProps {
  sitting: SittingLive;
  isOnAir: boolean;
  isMany: boolean;
}

/** The title strip; many venues carry their own names, and the room is theirs while nobody speaks. */
function Below({ sitting, isOnAir, isMany }: BelowProps) {
  const { t } = useTranslation();
  if (sitting.stage.pause !== undefined || (isMany && turnNow(sitting) === null)) {
    return null;
  }
  if (isOnAir) {
    return <SpeakerTitle sitting={sitting} />;
  }
  return <p className={styles["quiet"]}>{t(`conference.floor.state.${sitting.state}`)}</p>;
}

/** Stands behind a picture that is not there (yet). */
function Behind({ sitting, venueId }: { sitting: SittingLive; venueId: string | null }) {
  const { t } = useTranslation();
  const venue = sitting.venues.find(({ id }) => id === venueId);

  if (venue === undefined) {
    return <TestCard title={sitting.title} state={t("conference.venue.awaits")} />;
  }
  return (
    <div className={styles["behind"]}>
      <b>{venue.name}</b>
      <span>{t(`conference.venue.behind.${venue.link === "joined" ? "coming" : "away"}`)}</span>
    </div>
  );
}
