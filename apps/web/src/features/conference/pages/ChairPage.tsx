import type { SittingLive } from "@plenary/contract/conference/schema";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { LinkBar } from "../../../shell/LinkBar.tsx";
import { useFrame } from "../../../shell/useFrame.ts";
import { useDesk } from "../api.ts";
import { ChairButtons } from "../chair/ChairButtons.tsx";
import { ChairTop } from "../chair/ChairTop.tsx";
import { NextThree } from "../chair/NextThree.tsx";
import { PickedPosts } from "../chair/PickedPosts.tsx";
import { SpeakerNow } from "../chair/SpeakerNow.tsx";
import { chairState, openPicks } from "../chair/model/chairState.ts";
import { useChairActs } from "../chair/useChairActs.ts";
import { SittingGate } from "../floor/SittingGate.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./ChairPage.module.css";

/** The chair's tablet: who speaks with the clock, the next three, two large buttons. */
export function ChairPage() {
  const meetingId = useMeetingId();
  useFrame("desk");
  useEffect(() => holdUpdates(), []);

  return (
    <SittingGate meetingId={meetingId}>
      {(sitting, isLive) => <Tablet sitting={sitting} isLive={isLive} />}
    </SittingGate>
  );
}

function Tablet({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk(sitting.meetingId);
  const state = chairState(sitting);
  const acts = useChairActs(sitting.meetingId, state);

  return (
    <div className={styles["tablet"]}>
      <ChairTop sitting={sitting} isLive={isLive} />
      <div className={styles["link"]}>
        <LinkBar />
      </div>
      <main className={styles["main"]} aria-label={t("conference.chair.page")}>
        <SpeakerNow sitting={sitting} state={state} />
        <aside className={styles["side"]}>
          <NextThree next={state.next} queue={state.queue} rule={sitting.rules.orderRule} />
          <PickedPosts picks={openPicks(desk.state?.picks ?? [])} />
        </aside>
      </main>
      <ChairButtons state={state} acts={acts} />
    </div>
  );
}
