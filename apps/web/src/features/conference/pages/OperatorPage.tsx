import type { SittingLive } from "@plenary/contract/conference/schema";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { PhoneFrame } from "../../../shell/PhoneFrame.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useStanding } from "../api.ts";
import { SittingGate } from "../floor/SittingGate.tsx";
import { SpeakingStrip } from "../floor/SpeakingStrip.tsx";
import { AskPanel } from "../operator/AskPanel.tsx";
import { HeadsRow } from "../operator/HeadsRow.tsx";
import { MicrophoneRow } from "../operator/MicrophoneRow.tsx";
import { OperatorHead } from "../operator/OperatorHead.tsx";
import { useHeads } from "../operator/useHeads.ts";
import { OwnReadiness } from "../readiness/OwnReadiness.tsx";
import { CallCard } from "../rollCall/CallCard.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./OperatorPage.module.css";

/** The venue operator's phone: ask for the floor, count the people, see the microphone. */
export function OperatorPage() {
  const meetingId = useMeetingId();
  useEffect(() => holdUpdates(), []);

  return (
    <SittingGate meetingId={meetingId}>
      {(sitting, isLive) => <Remote sitting={sitting} isLive={isLive} />}
    </SittingGate>
  );
}

function Remote({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const standing = useStanding(sitting.meetingId);
  const venue = sitting.venues.find(({ id }) => id === standing.data?.venueId);
  const heads = useHeads(sitting.meetingId, venue?.id ?? "");

  if (standing.data === undefined || venue === undefined) {
    return (
      <PhoneFrame title={sitting.title}>
        {standing.isPending && <Skeleton rows={5} />}
        {standing.isError && (
          <Failure error={standing.error} onRetry={() => void standing.refetch()} />
        )}
        {standing.isSuccess && (
          <EmptyState title={t("conference.operator.noVenue")}>
            {t("conference.operator.noVenueText")}
          </EmptyState>
        )}
      </PhoneFrame>
    );
  }
  return (
    <PhoneFrame masthead={<OperatorHead venue={venue} title={sitting.title} isLive={isLive} />}>
      <div className={styles["strip"]}>
        <SpeakingStrip sitting={sitting} />
      </div>
      <CallCard sitting={sitting} venue={venue} />
      <AskPanel sitting={sitting} venue={venue} standing={standing.data} />
      <MicrophoneRow sitting={sitting} venue={venue} />
      <HeadsRow heads={heads} expected={venue.expectedHeads} />
      <OwnReadiness sitting={sitting} standing={standing.data} venueId={venue.id} />
    </PhoneFrame>
  );
}
