import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useNow } from "../../../../platform/live/useNow.ts";
import { Button } from "../../../../ui/action/Button.tsx";
import { IconButton } from "../../../../ui/action/IconButton.tsx";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Tour.module.css";

interface TourRowProps {
  /** On every screen, or on this desk alone. */
  is: "stage" | "watch";
  tour: {
    state: "running" | "paused";
    venueId: string | null;
    nextId?: string | null;
    stepAt: number | null;
  } | null;
  canBegin: boolean;
  isPending: boolean;
  onBegin: () => void;
  onPause: () => void;
  onResume: () => void;
  onEnd: () => void;
}

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** One tour: where it stands, how long it stays, and its switches. */
export function TourRow(props: TourRowProps) {
  const { is, tour, canBegin, isPending } = props;
  const text = useDeskText();
  const room = useDeskRoom();

  return (
    <div className={styles["row"]} data-is={is} data-state={tour?.state ?? "none"}>
      <p>
        <em>{text(`tour.${is}`)}</em>
        {tour !== null && (
          <>
            <b>{tour.venueId === null ? "" : venueName(room, tour.venueId)}</b>
            <span>
              {tour.stepAt === null ? text("tour.paused") : <Left until={tour.stepAt} />}
              {tour.nextId !== null &&
                tour.nextId !== undefined &&
                ` · ${text("tour.next", { venue: venueName(room, tour.nextId) })}`}
            </span>
          </>
        )}
      </p>
      {tour === null ? (
        <Button
          size="small"
          disabled={!canBegin}
          loading={isPending}
          icon={<IconPlayerPlay {...icon} />}
          aria-label={text(`tour.begin.${is}`)}
          onClick={props.onBegin}
        >
          {text("tour.start")}
        </Button>
      ) : (
        <>
          <IconButton
            outlined
            label={text(tour.state === "running" ? `tour.pause.${is}` : `tour.resume.${is}`)}
            icon={
              tour.state === "running" ? (
                <IconPlayerPause {...icon} />
              ) : (
                <IconPlayerPlay {...icon} />
              )
            }
            disabled={!canBegin || isPending}
            onClick={tour.state === "running" ? props.onPause : props.onResume}
          />
          <IconButton
            outlined
            label={text(`tour.end.${is}`)}
            icon={<IconPlayerStop {...icon} />}
            disabled={!canBegin || isPending}
            onClick={props.onEnd}
          />
        </>
      )}
    </div>
  );
}

function Left({ until }: { until: number }) {
  const text = useDeskText();
  const seconds = Math.max(0, Math.ceil((until - useNow(500)) / 1_000));
  return text("tour.left", { seconds });
}
