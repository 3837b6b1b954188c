import { mayInHall } from "@plenary/contract/conference/rules";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { StatusPage } from "../../../shell/StatusPage.tsx";
import { useFrame } from "../../../shell/useFrame.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { useSession } from "../../identity/index.ts";
import { useDesk, useSitting, useStanding } from "../api.ts";
import { Desk } from "../desk/Desk.tsx";
import { DeskSkeleton } from "../desk/DeskSkeleton.tsx";
import { HallRoom } from "../parts/HallRoom.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./DirectorPage.module.css";

/** The director's desk. Only for whoever directs this sitting; anyone else is told so. */
export function DirectorPage() {
  const meetingId = useMeetingId();
  const { t } = useTranslation();
  const sitting = useSitting(meetingId);
  const standing = useStanding(meetingId);
  const session = useSession();
  const mayDirect =
    standing.data !== undefined &&
    sitting.state !== null &&
    mayInHall(standing.data, "move", sitting.state.state);
  const desk = useDesk(mayDirect ? meetingId : null);
  useFrame("room");
  useEffect(() => holdUpdates(), []);

  const error = sitting.error ?? standing.error;
  if (sitting.state === null || standing.data === undefined) {
    return error === null ? (
      <DeskSkeleton />
    ) : (
      <main className={styles["wait"]}>
        <Failure
          error={error}
          onRetry={() => {
            standing.refetch().catch(() => undefined);
          }}
        />
      </main>
    );
  }
  if (!mayDirect) {
    return (
      <StatusPage
        title={t("conference.desk.refused.title")}
        text={t("conference.desk.refused.text", { title: sitting.state.title })}
        action={<Button onClick={() => history.back()}>{t("shell.back")}</Button>}
      />
    );
  }
  return (
    <HallRoom meetingId={meetingId} view="desk">
      <Desk sitting={sitting.state} live={desk.state} myId={session.data?.person.id ?? null} />
    </HallRoom>
  );
}
