import { tourRound } from "@plenary/contract/conference/stage/rules";
import type { TourChoice } from "@plenary/contract/conference/stage/schema";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { IconButton } from "../../../../ui/action/IconButton.tsx";
import { Segmented } from "../../../../ui/action/Segmented.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Tour.module.css";
import { StageTour } from "./StageTour.tsx";
import { TourRow } from "./TourRow.tsx";
import { useWatchTour } from "./useWatchTour.ts";

const least = 5;
const most = 120;
const stepSeconds = 5;
const icon = { size: 14, stroke: 1.5, "aria-hidden": true } as const;

/** 轮询: the venues one after another, on every screen or on this desk's own monitor. */
export function Tour() {
  const text = useDeskText();
  const room = useDeskRoom();
  const { sitting, tourList, commands } = room;
  const { tour } = sitting;
  const [of, setOf] = useState<TourChoice["of"]>("joined");
  const [wanted, setWanted] = useState(sitting.rules.tourSeconds);
  const watch = useWatchTour(room);
  const seconds = tour?.seconds ?? wanted;
  const isList = of === "list" && tourList.length > 0;
  const choice: TourChoice = isList ? { of: "list", venueIds: [...tourList] } : { of: "joined" };
  const round = tourRound(tour?.choice ?? choice, sitting.venues);
  const joined = sitting.venues.filter(
    (venue) => venue.link === "joined" && round.includes(venue.id),
  );
  const pace = (to: number) => {
    const next = Math.min(most, Math.max(least, to));
    setWanted(next);
    if (tour !== null && next !== tour.seconds) {
      commands.tour.run({ to: "paced", seconds: next });
    }
  };

  return (
    <section aria-labelledby="desk-tour" className={styles["tour"]}>
      <header className={styles["head"]}>
        <h2 id="desk-tour">{text("tour.title")}</h2>
        <span>{text("tour.count", { count: joined.length, all: round.length })}</span>
        <span className={styles["pace"]}>
          <IconButton
            label={text("tour.shorter")}
            icon={<IconMinus {...icon} />}
            disabled={seconds <= least}
            onClick={() => pace(seconds - stepSeconds)}
          />
          <b>{text("tour.seconds", { seconds })}</b>
          <IconButton
            label={text("tour.longer")}
            icon={<IconPlus {...icon} />}
            disabled={seconds >= most}
            onClick={() => pace(seconds + stepSeconds)}
          />
        </span>
      </header>
      {tourList.length > 0 && (
        <div className={styles["choice"]}>
          <Segmented
            label={text("tour.choice")}
            value={of}
            onChange={setOf}
            options={[
              { value: "joined", label: text("tour.joined") },
              { value: "list", label: text("tour.list", { count: tourList.length }) },
            ]}
          />
        </div>
      )}
      <StageTour choice={choice} seconds={wanted} />
      <TourRow
        is="watch"
        tour={watch.tour}
        canBegin={room.isOn}
        isPending={false}
        onBegin={() => watch.begin(choice, wanted)}
        onPause={watch.pause}
        onResume={watch.resume}
        onEnd={watch.end}
      />
    </section>
  );
}
