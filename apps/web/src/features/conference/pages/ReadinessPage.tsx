import { nothingReady } from "@plenary/contract/conference/readiness/rules";
import { mayInHall } from "@plenary/contract/conference/rules";
import type { DeskLive, SittingLive, Standing } from "@plenary/contract/conference/schema";
import { IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { Segmented } from "../../../ui/action/Segmented.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useDesk, useStanding } from "../api.ts";
import { SittingGate } from "../floor/SittingGate.tsx";
import { HallDeskFrame } from "../parts/HallDeskFrame.tsx";
import {
  countRows,
  filterReady,
  type ReadyFilter,
  readyRows,
} from "../readiness/model/readyRows.ts";
import { ReadinessForm } from "../readiness/ReadinessForm.tsx";
import { ReadinessTable } from "../readiness/ReadinessTable.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./ReadinessPage.module.css";

const filters: readonly ReadyFilter[] = ["all", "unready", "fault", "ready"];

/** 联调: how far every venue is, for the desk. */
export function ReadinessPage() {
  const meetingId = useMeetingId();
  useEffect(() => holdUpdates(), []);

  return (
    <SittingGate meetingId={meetingId}>
      {(sitting, isLive) => <Readiness sitting={sitting} isLive={isLive} />}
    </SittingGate>
  );
}

function Readiness({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const standing = useStanding(sitting.meetingId);
  const desk = useDesk(sitting.meetingId);
  const [openId, setOpen] = useState<string | null>(null);
  const failure = desk.error ?? standing.error;
  const isKnown = desk.state !== null && standing.data !== undefined;

  return (
    <HallDeskFrame
      sitting={sitting}
      title={t("conference.readiness.title")}
      isLive={isLive}
      detail={
        isKnown &&
        openId !== null && (
          <VenueDetail
            sitting={sitting}
            desk={desk.state}
            standing={standing.data}
            venueId={openId}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {failure !== null && <Failure error={failure} onRetry={() => void standing.refetch()} />}
      {failure === null && !isKnown && <Skeleton rows={8} />}
      {isKnown && <Venues sitting={sitting} desk={desk.state} openId={openId} onOpen={setOpen} />}
    </HallDeskFrame>
  );
}

interface VenuesProps {
  sitting: SittingLive;
  desk: DeskLive;
  openId: string | null;
  onOpen: (venueId: string) => void;
}

function Venues({ sitting, desk, openId, onOpen }: VenuesProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<ReadyFilter>("all");
  const rows = readyRows(sitting, desk);
  const counts = countRows(rows);
  const shown = filterReady(rows, filter);

  return (
    <>
      <div className={styles["bar"]}>
        <p role="status">
          {t("conference.readiness.total", { count: counts.ready, all: counts.all })}
        </p>
        <Segmented
          label={t("conference.readiness.filter")}
          options={filters.map((value) => ({
            value,
            label: `${t(`conference.readiness.filters.${value}`)} ${counts[value]}`,
          }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t("conference.readiness.none")} />
      ) : (
        <div className={styles["table"]}>
          <ReadinessTable rows={shown} desk={desk} currentId={openId} onOpen={onOpen} />
        </div>
      )}
    </>
  );
}

interface VenueDetailProps {
  sitting: SittingLive;
  desk: DeskLive;
  standing: Standing;
  venueId: string;
  onClose: () => void;
}

function VenueDetail({ sitting, desk, standing, venueId, onClose }: VenueDetailProps) {
  const { t } = useTranslation();
  const venue = sitting.venues.find(({ id }) => id === venueId);

  return (
    <section className={styles["detail"]}>
      <header>
        <h2>{venue?.name}</h2>
        <IconButton
          label={t("conference.readiness.close")}
          icon={<IconX size={20} stroke={1.5} aria-hidden="true" />}
          onClick={onClose}
        />
      </header>
      <ReadinessForm
        key={venueId}
        meetingId={sitting.meetingId}
        venueId={venueId}
        items={desk.readiness.items}
        readiness={desk.readiness.venues[venueId] ?? nothingReady}
        line={desk.venues[venueId]?.line ?? null}
        canTick={mayInHall(standing, "tickReadiness", sitting.state)}
      />
    </section>
  );
}
