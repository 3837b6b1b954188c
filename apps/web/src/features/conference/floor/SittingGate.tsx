import type { SittingLive } from "@plenary/contract/conference/schema";
import type { ReactNode } from "react";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useSitting } from "../api.ts";
import styles from "./SittingGate.module.css";

export interface SittingGateProps {
  meetingId: string;
  /** `isLive` is false while the line is being restored: shown is what was last heard. */
  children: (sitting: SittingLive, isLive: boolean) => ReactNode;
}

/** Shows a page of the hall as soon as the sitting is known; until then that it comes, or why not. */
export function SittingGate({ meetingId, children }: SittingGateProps) {
  const sitting = useSitting(meetingId);

  if (sitting.state !== null) {
    return children(sitting.state, sitting.is === "live");
  }
  return (
    <main className={styles["wait"]}>
      {sitting.error === null ? <Skeleton rows={5} /> : <Failure error={sitting.error} />}
    </main>
  );
}
