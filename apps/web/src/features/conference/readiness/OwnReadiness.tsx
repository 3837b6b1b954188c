import { mayInHall } from "@plenary/contract/conference/rules";
import type { SittingLive, Standing } from "@plenary/contract/conference/schema";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useReadiness } from "./api.ts";
import { ReadinessForm } from "./ReadinessForm.tsx";

export interface OwnReadinessProps {
  sitting: SittingLive;
  standing: Standing;
  venueId: string;
}

/** The readiness form on the phone of the venue's operator. */
export function OwnReadiness({ sitting, standing, venueId }: OwnReadinessProps) {
  const readiness = useReadiness(sitting.meetingId, venueId);

  if (readiness.data === undefined) {
    return readiness.isError ? (
      <Failure error={readiness.error} onRetry={() => void readiness.refetch()} />
    ) : (
      <Skeleton rows={4} />
    );
  }
  const { items, line } = readiness.data;
  return (
    <ReadinessForm
      meetingId={sitting.meetingId}
      venueId={venueId}
      items={items}
      readiness={readiness.data.readiness}
      line={line}
      canTick={mayInHall(standing, "tickReadiness", sitting.state)}
    />
  );
}
