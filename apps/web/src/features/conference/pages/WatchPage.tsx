import type { SittingLive } from "@plenary/contract/conference/schema";
import { IconChevronLeft } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { holdUpdates } from "../../../platform/pwa/updates.ts";
import { LinkBar } from "../../../shell/LinkBar.tsx";
import { useFrame } from "../../../shell/useFrame.ts";
import { TopicGroup } from "../../groups/index.ts";
import { SittingGate } from "../floor/SittingGate.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import { FloorStrip } from "../watch/FloorStrip.tsx";
import { Player } from "../watch/Player.tsx";
import { useListening } from "../watch/useListening.ts";
import styles from "./WatchPage.module.css";

/** The sitting on a member's phone: the programme, the floor, and the topic group below. */
export function WatchPage() {
  const meetingId = useMeetingId();
  useEffect(() => holdUpdates(), []);

  return (
    <SittingGate meetingId={meetingId}>
      {(sitting, isLive) => <Watch sitting={sitting} isLive={isLive} />}
    </SittingGate>
  );
}

function Watch({ sitting, isLive }: { sitting: SittingLive; isLive: boolean }) {
  const { t } = useTranslation();
  const listening = useListening();
  useFrame("phone");
  const back = (
    <button
      type="button"
      className={styles["back"]}
      aria-label={t("shell.back")}
      onClick={() => history.back()}
    >
      <IconChevronLeft size={24} stroke={1.5} data-flip aria-hidden="true" />
    </button>
  );

  return (
    <div className={styles["page"]}>
      <section className={styles["hall"]} aria-label={sitting.title}>
        <Player sitting={sitting} isLive={isLive} listening={listening} start={back} />
        <FloorStrip sitting={sitting} />
        <LinkBar />
      </section>
      <main className={styles["topic"]}>
        <header className={styles["head"]}>
          <h1>{sitting.topic === "" ? sitting.title : sitting.topic}</h1>
          <p>
            {t("conference.watch.counts", {
              posts: sitting.counts.posts,
              speeches: sitting.counts.speeches,
            })}
          </p>
        </header>
        {sitting.groupId !== null && <TopicGroup groupId={sitting.groupId} />}
      </main>
    </div>
  );
}
