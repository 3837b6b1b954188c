import { mayInHall } from "@plenary/contract/conference/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Card } from "../../../ui/surface/Card.tsx";
import { useDesk, useStanding } from "../api.ts";
import { SittingGate } from "../floor/SittingGate.tsx";
import { HallDeskFrame } from "../parts/HallDeskFrame.tsx";
import { CallPanel } from "../rollCall/CallPanel.tsx";
import { ContactDialog } from "../rollCall/ContactDialog.tsx";
import { RollSheetView } from "../rollCall/RollSheetView.tsx";
import { StartRoll } from "../rollCall/StartRoll.tsx";
import { useRollActs } from "../rollCall/useRollActs.ts";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./RollCallPage.module.css";

/** 点名: the call itself for director and clerk, and its result sheet for the desk. */
export function RollCallPage() {
  const meetingId = useMeetingId();
  useEffect(() => holdUpdates(), []);

  return (
    <SittingGate meetingId={meetingId}>
      {(sitting, isLive) => <Roll sitting={sitting} isLive={isLive} />}
    </SittingGate>
  );
}

function Roll({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const standing = useStanding(sitting.meetingId);
  const desk = useDesk(sitting.meetingId);
  const acts = useRollActs(sitting);
  const [phonedId, setPhoned] = useState<string | null>(null);
  const mayCall =
    standing.data !== undefined && mayInHall(standing.data, "callRoll", sitting.state);
  const isUnderWay = sitting.rollCall !== null && sitting.rollCall.state !== "finished";
  const phoned = sitting.venues.find(({ id }) => id === phonedId);
  const failure = desk.error ?? standing.error;

  return (
    <HallDeskFrame
      sitting={sitting}
      title={t("conference.rollCall.title")}
      isLive={isLive}
      tools={mayCall && <StartRoll sitting={sitting} />}
    >
      {failure !== null && <Failure error={failure} onRetry={() => void standing.refetch()} />}
      {failure === null && desk.state === null && <Skeleton rows={8} />}
      {desk.state !== null && (
        <>
          {mayCall && isUnderWay && (
            <Card pad="rows">
              <div className={styles["panel"]}>
                <CallPanel sitting={sitting} desk={desk.state} />
              </div>
            </Card>
          )}
          <RollSheetView
            sitting={sitting}
            desk={desk.state}
            {...(mayCall && { onContact: (row) => setPhoned(row.venueId) })}
          />
          {phoned !== undefined && (
            <ContactDialog
              opened
              venue={phoned}
              desk={desk.state}
              onClose={() => setPhoned(null)}
              onBackup={(note) => acts.mark(phoned.id, { answer: "backup", note })}
            />
          )}
        </>
      )}
    </HallDeskFrame>
  );
}
