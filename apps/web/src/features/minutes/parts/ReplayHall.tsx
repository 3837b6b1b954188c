import { remainingMs, waitingQueue } from "@plenary/contract/conference/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { Countdown } from "../../../ui/time/Countdown.tsx";
import styles from "./ReplayHall.module.css";

const shownInQueue = 5;

/** The hall as it was at one instant: picture, floor, clock, queue, venues. */
export function ReplayHall({ state, at }: { state: SittingLive; at: number }) {
  const { t } = useTranslation();
  const { clock, post } = state;
  const speaker = state.floor.find((each) => each.state === "called" || each.state === "speaking");
  const queue = waitingQueue(state.floor);
  const joined = state.venues.filter(({ link }) => link === "joined").length;
  const item = state.agenda.find(({ begunAt, endedAt }) => begunAt !== null && endedAt === null);
  const names = queue.slice(0, shownInQueue).map((each) => each.speaker);

  return (
    <div className={styles["hall"]}>
      <ReplayStage state={state} />
      <div className={styles["floor"]}>
        <Tag>{t(`conference.floor.state.${state.state}`)}</Tag>
        <b>
          <bdi>{speaker?.speaker ?? t("minutes.timeline.nobody")}</bdi>
        </b>
        {clock !== null && (
          <Countdown
            seconds={Math.round(remainingMs(clock, at) / 1_000)}
            size="line"
            label={t("minutes.timeline.clock")}
          />
        )}
      </div>
      <Facts
        facts={[
          { name: t("minutes.timeline.item"), value: item?.title ?? t("minutes.timeline.noItem") },
          {
            name: t("minutes.timeline.queue"),
            value:
              queue.length === 0
                ? t("minutes.timeline.nobodyWaits")
                : t("minutes.timeline.waiting", {
                    count: queue.length,
                    names: names.join(t("minutes.timeline.comma")),
                  }),
          },
          {
            name: t("minutes.timeline.venues"),
            value: t("minutes.timeline.joined", { joined, count: state.venues.length }),
          },
          ...(post === null
            ? []
            : [{ name: t("minutes.timeline.post"), value: <span dir="auto">{post.text}</span> }]),
        ]}
      />
    </div>
  );
}

/** What every screen showed, by the names of the venues: pictures are not kept. */
function ReplayStage({ state }: { state: SittingLive }) {
  const { t } = useTranslation();
  const { stage } = state;
  const nameOf = (venueId: string | null) =>
    state.venues.find(({ id }) => id === venueId)?.name ?? t("minutes.timeline.testCard");

  return (
    <figure
      className={styles["stage"]}
      data-cells={stage.cells.length}
      style={{ "--columns": Math.ceil(Math.sqrt(stage.cells.length)) } as CSSProperties}
    >
      {stage.cells.map((venueId, place) => (
        // A cell is its place on the screen, whoever is in it.
        <span key={place} className={styles["cell"]}>
          <bdi>{nameOf(venueId)}</bdi>
        </span>
      ))}
      <figcaption className={styles["strip"]}>
        {stage.strip === null
          ? t("minutes.timeline.noStrip")
          : t("minutes.timeline.strip", {
              name: stage.strip.name,
              title: stage.strip.title,
              venue: stage.strip.venue,
            })}
      </figcaption>
    </figure>
  );
}
