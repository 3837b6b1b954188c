import { isLockedFor } from "@plenary/contract/conference/stage/rules";
import type { TourChoice } from "@plenary/contract/conference/stage/schema";
import { useDeskRoom } from "../deskRoom.ts";
import { TourRow } from "./TourRow.tsx";

/** 循环广播: the tour on every screen, as the server walks it; every desk sees the same. */
export function StageTour({ choice, seconds }: { choice: TourChoice; seconds: number }) {
  const { sitting, commands, isOn, myId } = useDeskRoom();
  const { tour } = sitting;
  const isLocked = myId !== null && isLockedFor(sitting.lock, myId);

  return (
    <TourRow
      is="stage"
      tour={
        tour && {
          ...{ state: tour.state, venueId: tour.venueId, nextId: tour.nextId },
          stepAt: tour.stepAt === null ? null : Date.parse(tour.stepAt),
        }
      }
      canBegin={isOn && !isLocked}
      isPending={commands.tour.isPending}
      onBegin={() => commands.tour.run({ to: "begun", choice, seconds })}
      onPause={() => commands.tour.run({ to: "paused" })}
      onResume={() => commands.tour.run({ to: "running" })}
      onEnd={() => commands.tour.run({ to: "ended" })}
    />
  );
}
